using System.Globalization;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Functions.Upkeep;

/// <summary>Asks every part how it is.</summary>
public sealed class HealthParts(StoreHealth store, OrderList orders, Readiness readiness)
{
    private static readonly HashSet<string> Spared = ["redis", "trendyol"];

    /// <summary>Ready when every part is well without which people cannot work.</summary>
    public async Task<(bool Ready, IReadOnlyList<PartHealth> Parts)> CheckAsync(CancellationToken ct)
    {
        List<PartHealth> parts = [.. await store.CheckAsync(ct), new PartHealth("migration", readiness.IsReady, readiness.Reason)];
        if (parts.TrueForAll(part => part.Ok))
        {
            parts.Add(await TrendyolAsync(ct));
        }

        return (parts.TrueForAll(part => part.Ok || Spared.Contains(part.Name)), parts);
    }

    private async Task<PartHealth> TrendyolAsync(CancellationToken ct)
    {
        var counts = await orders.CountsAsync(ct);
        var reason = (counts.LastSyncAt, counts.LastSyncFailed) switch
        {
            (null, false) => "No run has finished yet.",
            (null, true) => "No run has succeeded yet.",
            ({ } at, true) => string.Create(CultureInfo.InvariantCulture, $"The last run failed; the last good one ended at {at.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z."),
            _ => null,
        };
        return new PartHealth("trendyol", reason is null, reason);
    }
}
