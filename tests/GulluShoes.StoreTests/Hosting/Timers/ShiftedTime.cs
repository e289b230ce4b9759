namespace GulluShoes.StoreTests.Hosting.Timers;

/// <summary>A clock that stands at the given instant now and goes on at its usual pace: timers and leases run as they do.</summary>
internal sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan ahead = start - DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
