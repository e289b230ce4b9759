using Microsoft.Extensions.Options;

namespace GulluShoes.Store.Staff.Known;

/// <summary>The settings of sessions, as they are now, seen from now.</summary>
public sealed class SessionTerms(TimeProvider clock, IOptionsMonitor<SessionSettings> settings)
{
    /// <summary>How long a session lives after its last use.</summary>
    public TimeSpan Idle => TimeSpan.FromHours(settings.CurrentValue.IdleHours);

    /// <summary>How long a session lives at most.</summary>
    public TimeSpan Longest => TimeSpan.FromDays(settings.CurrentValue.LongestDays);

    /// <summary>How long a device is remembered.</summary>
    public TimeSpan Device => TimeSpan.FromDays(settings.CurrentValue.DeviceDays);

    internal TimeSpan Known => TimeSpan.FromSeconds(settings.CurrentValue.KnownSeconds);

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal TimeSpan LifeOf(SessionKind kind) => kind == SessionKind.Device ? Device : Idle;
}
