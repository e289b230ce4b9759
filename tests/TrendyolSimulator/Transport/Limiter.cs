namespace TrendyolSimulator.Transport;

/// <summary>
/// The two layers of trendyol "Rate limits": 50 requests in any 10 seconds per endpoint, and so many a minute per group by the
/// seller's tier. Windows slide on the simulated clock; refused requests do not count. Thread-safe.
/// </summary>
internal sealed class Limiter
{
    private const int PerTenSeconds = 50;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<long>> taken = new(StringComparer.Ordinal);

    /// <summary>Takes a turn. False = 429.</summary>
    public bool TryTake(MarketEndpoint endpoint, SellerTier tier, long now)
    {
        if (tier == SellerTier.Unlimited)
        {
            return true;
        }

        lock (gate)
        {
            var perEndpoint = Window("endpoint " + endpoint.Name, now - 10_000);
            var perGroup = Window("group " + endpoint.Limit, now - 60_000);
            if (perEndpoint.Count >= PerTenSeconds || perGroup.Count >= PerMinute(endpoint.Limit, tier))
            {
                return false;
            }

            perEndpoint.Enqueue(now);
            perGroup.Enqueue(now);
            return true;
        }
    }

    /// <summary>Requests a minute; int.MaxValue where the table says "no limit".</summary>
    internal static int PerMinute(string limit, SellerTier tier)
    {
        int[] row = limit switch
        {
            "order.list" => [30, 40, 50, 100],
            "order.update" => [300, 300, 500, int.MaxValue],
            "product.read" => [1000, 1250, 1500, 1750],
            "product.write" => [200, 300, 400, 500],
            "tree.read" => [50, 50, 50, 50],
            "inventory.update" => [350, 500, 1000, 1500],
            // One digest names 1000 for the stream; its own page only recommends five seconds between calls.
            "order.stream" => [1000, 1000, 1000, 1000],
            _ => [100, 100, 200, int.MaxValue],
        };
        return row[Math.Min((int)tier, row.Length - 1)];
    }

    private Queue<long> Window(string key, long after)
    {
        if (!taken.TryGetValue(key, out var window))
        {
            taken[key] = window = new Queue<long>();
        }

        while (window.TryPeek(out var oldest) && oldest <= after)
        {
            window.Dequeue();
        }

        return window;
    }
}
