using TrendyolSimulator.Transport;

namespace TrendyolSimulator.Products;

/// <summary>The services that read products.</summary>
internal static class ProductEndpoints
{
    private const int LargestSize = 100;
    private const int LargestUnapproved = 1000;

    public static IEnumerable<MarketEndpoint> All() =>
    [
        new("product.approved", "GET", "product/sellers/{s}/products/approved", "product.read", call => Read(call, (range, cards) =>
            ProductPages.Of(call, range.Approved(call.Query.Text("status")), LargestSize, card => range.TextOf(("approved", card.Key, call.Origin + call.Query.Text("status")), () => cards.Card(card))))),
        new("product.inventory", "GET", "product/sellers/{s}/products/approved/inventory-and-price", "product.read", call => Read(call, (range, cards) =>
            ProductPages.Of(call, range.Approved(null), LargestSize, card => range.TextOf(("inventory", card.Key, ""), () => cards.Inventory(card))))),
        new("product.unapproved", "GET", "product/sellers/{s}/products/unapproved", "product.read", call => Read(call, (range, cards) =>
            ProductPages.Of(call, range.Unapproved(call.Query.Text("status")), LargestUnapproved, size => range.TextOf(("unapproved", size.Index, call.Origin), () => cards.Unapproved(size))))),
    ];

    private static Answer Read(Call call, Func<ProductRange, ProductCards, Answer> read) => call.World.Do((world, _) => read(world.Range, new ProductCards(world, call.Origin)));
}
