using System.Text.Json;
using GulluShoes.Trendyol.Inventory;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Products.Writing;

/// <summary>The answers about writes of products.</summary>
internal static class WriteAnswer
{
    /// <summary>Null for the empty object that stands for a forgotten batch.</summary>
    public static ProductResult? ReadResult(ReadOnlyMemory<byte> body)
    {
        if (WireBatch.Read(body) is not { } batch)
        {
            return null;
        }

        var items = batch.Items ?? [];
        return new ProductResult(batch.IsDone(items), [.. items.Select(item => new ProductResultItem(item.Barcode, item.RequestItem?.ContentId, item.Outcome, item.Reasons))]);
    }

    /// <exception cref="JsonException">The body says nothing of a product.</exception>
    public static KnownProduct ReadKnown(ReadOnlyMemory<byte> body)
    {
        var known = JsonSerializer.Deserialize<Known>(body.Span, WireJson.Options);
        return known?.Barcode is { Length: > 0 } ? new KnownProduct(known.Approved ?? false, known.ContentId, known.Archived ?? false) : throw new JsonException("No product is named.");
    }

    private sealed record Known
    {
        public string? Barcode { get; init; }

        public bool? Approved { get; init; }

        public bool? Archived { get; init; }

        public long? ContentId { get; init; }
    }
}
