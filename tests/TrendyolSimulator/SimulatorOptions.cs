namespace TrendyolSimulator;

/// <summary>How large the pretended seller is, on which Trendyol's per-minute limits depend (trendyol "Rate limits").</summary>
public enum SellerTier
{
    Capacity50K,
    Capacity75K,
    Capacity150K,
    Capacity500K,

    /// <summary>No limit at all, in neither layer: for benchmarks and bulk tests.</summary>
    Unlimited,
}

/// <summary>What one pretended marketplace is started with.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Port on the loopback address; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Same seed and same calls give the same bytes.</summary>
    public ulong Seed { get; init; } = 1;

    public long SellerId { get; init; } = 4321;

    public string ApiKey { get; init; } = "demo-key";

    public string ApiSecret { get; init; } = "demo-secret";

    public SellerTier Tier { get; init; } = SellerTier.Capacity50K;

    /// <summary>How many variants the seller has published, about.</summary>
    public int Variants { get; init; } = 1_400;

    /// <summary>Where the world is kept across restarts; null keeps it in memory only.</summary>
    public string? StateFile { get; init; }

    /// <summary>True: the shop lives, with ten days of history, new orders and carriers that drive.</summary>
    public bool Demo { get; init; }

    /// <summary>
    /// How many times faster than in life a demo order arrives and moves on. The clock itself stays true, since a client asks for
    /// windows of its own real time and would never see packages from a clock that runs ahead.
    /// </summary>
    public double DemoPace { get; init; } = 40;

    /// <summary>True: living packages are picked as if by hand in Trendyol's own panel; false leaves that to the seller's software.</summary>
    public bool SellerActs { get; init; } = true;

    /// <summary>Days of history that a demo starts with, at the pace of life.</summary>
    public int DemoHistoryDays { get; init; } = 10;

    /// <summary>Where the simulated clock begins, UTC; null = now.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Simulated seconds per real second; 0 stands still until it is advanced.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>The real clock under the simulated one.</summary>
    public TimeProvider RealTime { get; init; } = TimeProvider.System;
}
