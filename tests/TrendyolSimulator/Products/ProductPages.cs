using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrendyolSimulator.Transport;

namespace TrendyolSimulator.Products;

/// <summary>What all lists of products have in common: page numbers up to 10,000 records, and tokens for more.</summary>
internal static class ProductPages
{
    private const int Reachable = 10_000;

    // Which record a token stands for is nobody's business but the simulator's.
    private const string TokenMark = "card-";

    public static Answer Of<T>(Call call, IReadOnlyList<T> all, int largest, Func<T, string> write)
    {
        var (page, size) = (call.Query.Number("page") ?? 0, (int)Math.Clamp(call.Query.Number("size") ?? 20, 1, largest));
        if (page < 0 || (page + 1) * size > Reachable)
        {
            return ErrorBodies.Keyed(400, "bad.request", "page * size 10000 kaydı aşamaz, nextPageToken kullanın.");
        }

        var from = call.Query.Text("nextPageToken") is { } token && token.StartsWith(TokenMark, StringComparison.Ordinal)
            ? int.Parse(token[TokenMark.Length..], CultureInfo.InvariantCulture)
            : (int)page * size;
        var next = from + size;
        var head = new JsonObject
        {
            ["totalElements"] = all.Count,
            ["totalPages"] = (all.Count + size - 1) / size,
            ["page"] = page,
            ["size"] = size,
            ["nextPageToken"] = next < all.Count ? FormattableString.Invariant($"{TokenMark}{next}") : null,
        }.ToJsonString(JsonSerializerOptions.Web);
        var records = string.Join(',', all.Skip(from).Take(size).Skip(call.World.Quirks.LostOnPage).Select(write));
        return Answer.Text(200, Answer.Json, $$"""{{head[..^1]}},"content":[{{records}}]}""");
    }
}
