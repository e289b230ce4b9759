namespace TrendyolSimulator.Worlds;

/// <summary>The world's own time: runs at a chosen speed over a real clock and can be pushed forward, never back. Epoch milliseconds, UTC.</summary>
public sealed class SimulatedClock
{
    private readonly Lock gate = new();
    private readonly TimeProvider real;
    private double baseMillis;
    private long realAtBase;

    public SimulatedClock(TimeProvider real, DateTimeOffset start, double speed)
    {
        this.real = real;
        baseMillis = start.ToUnixTimeMilliseconds();
        realAtBase = real.GetTimestamp();
        Speed = speed;
    }

    /// <summary>Simulated seconds per real second.</summary>
    public double Speed { get; private set; }

    public long Now
    {
        get
        {
            lock (gate)
            {
                return (long)Current();
            }
        }
    }

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (gate)
        {
            baseMillis += by.TotalMilliseconds;
        }
    }

    public void SetSpeed(double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(speed);
        lock (gate)
        {
            baseMillis = Current();
            realAtBase = real.GetTimestamp();
            Speed = speed;
        }
    }

    private double Current() => baseMillis + (real.GetElapsedTime(realAtBase).TotalMilliseconds * Speed);
}
