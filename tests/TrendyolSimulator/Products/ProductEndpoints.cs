using System.Text.Json;
using System.Text.Json.Nodes;
using TrendyolSimulator.Transport;

namespace TrendyolSimulator.Products;

/// <summary>The services that read products.</summary>
internal static class ProductEndpoints
{
    private const int Reachable = 10_000;
    private const int LargestSize = 100;

    // Which card a token stands for is nobody's business but the simulator's.
    private const string TokenMark = "card-";

    public static IEnumerable<MarketEndpoint> All() =>
    [
        new("product.approved", "GET", "product/sellers/{s}/products/approved", "product.read", call => call.World.Do((world, _) => Approved(new ProductCards(world, call.Origin), call))),
    ];

    private static Answer Approved(ProductCards cards, Call call)
    {
        var (page, size) = (call.Query.Number("page") ?? 0, (int)Math.Clamp(call.Query.Number("size") ?? 20, 1, LargestSize));
        if (page < 0 || (page + 1) * size > Reachable)
        {
            return ErrorBodies.Keyed(400, "bad.request", "page * size 10000 kaydı aşamaz, nextPageToken kullanın.");
        }

        var from = call.Query.Text("nextPageToken") is { } token && token.StartsWith(TokenMark, StringComparison.Ordinal)
            ? int.Parse(token[TokenMark.Length..], System.Globalization.CultureInfo.InvariantCulture)
            : (int)page * size;
        var next = from + size;
        var body = new JsonObject
        {
            ["totalElements"] = cards.Count,
            ["totalPages"] = (cards.Count + size - 1) / size,
            ["page"] = page,
            ["size"] = size,
            ["nextPageToken"] = next < cards.Count ? FormattableString.Invariant($"{TokenMark}{next}") : null,
            ["content"] = new JsonArray([.. cards.Take(from, size)]),
        };
        return Answer.Text(200, Answer.Json, body.ToJsonString(JsonSerializerOptions.Web));
    }
}
