using Microsoft.Extensions.Options;

namespace GulluShoes.Store.Staff.Known;

/// <summary>The settings of sessions, seen from now.</summary>
public sealed class SessionTerms(TimeProvider clock, IOptions<SessionSettings> settings)
{
    /// <summary>How long a session lives after its last use.</summary>
    public TimeSpan Idle { get; } = TimeSpan.FromHours(settings.Value.IdleHours);

    /// <summary>How long a session lives at most.</summary>
    public TimeSpan Longest { get; } = TimeSpan.FromDays(settings.Value.LongestDays);

    /// <summary>How long a device is remembered.</summary>
    public TimeSpan Device { get; } = TimeSpan.FromDays(settings.Value.DeviceDays);

    internal TimeSpan Known { get; } = TimeSpan.FromSeconds(settings.Value.KnownSeconds);

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal TimeSpan LifeOf(SessionKind kind) => kind == SessionKind.Device ? Device : Idle;
}
