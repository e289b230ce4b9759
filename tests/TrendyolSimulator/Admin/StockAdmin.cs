using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Admin;

/// <summary>What the seller's own panel at the marketplace shows of stock, and changes.</summary>
internal static class StockAdmin
{
    public static void MapStock(this RouteGroupBuilder admin, World world)
    {
        admin.MapGet("/stock", () => world.Do((known, _) => Results.Json(known.Stock.Positions.Select(pair => new { barcode = pair.Key, quantity = pair.Value.Quantity, sold = pair.Value.Sold, writes = pair.Value.Writes }).ToList())));
        admin.MapPost("/stock", (StockWish wish) => world.SetStock(wish.Barcode, wish.Quantity, wish.Refusal) ? Results.NoContent() : Results.NotFound());
        admin.MapPost("/sell", (SaleWish wish) => world.Sell(wish.Barcode, wish.Units) is { } id ? Results.Json(new { id }) : Results.Conflict());
    }
}

/// <param name="Quantity">Null leaves it.</param>
/// <param name="Refusal">Why writes are turned down from now on; null accepts them.</param>
internal sealed record StockWish(string Barcode, int? Quantity = null, string? Refusal = null);

internal sealed record SaleWish(string Barcode, int Units = 1);
