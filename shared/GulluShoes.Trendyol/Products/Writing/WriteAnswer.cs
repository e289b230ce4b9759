using System.Text.Json;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Products.Writing;

/// <summary>The answers about writes of products.</summary>
internal static class WriteAnswer
{
    /// <summary>Null for the empty object that stands for a forgotten batch.</summary>
    public static ProductResult? ReadResult(ReadOnlyMemory<byte> body)
    {
        var batch = JsonSerializer.Deserialize<Batch>(body.Span, WireJson.Options) ?? throw new JsonException("The answer is null.");
        if (batch.BatchRequestId is null && batch.Items is null)
        {
            return null;
        }

        var items = (batch.Items ?? []).Select(Read).ToList();
        var isOpen = string.Equals(batch.Status, "IN_PROGRESS", StringComparison.OrdinalIgnoreCase);
        return new ProductResult(!isOpen && items.Count > 0 && items.Count >= batch.ItemCount && items.TrueForAll(item => item.Outcome is not null), items);
    }

    /// <exception cref="JsonException">The body says nothing of a product.</exception>
    public static KnownProduct ReadKnown(ReadOnlyMemory<byte> body)
    {
        var known = JsonSerializer.Deserialize<Known>(body.Span, WireJson.Options);
        return known?.Barcode is { Length: > 0 } ? new KnownProduct(known.Approved ?? false, known.ContentId, known.Archived ?? false) : throw new JsonException("No product is named.");
    }

    private static ProductResultItem Read(Item item) => new(
        item.RequestItem?.Barcode ?? item.RequestItem?.Product?.Barcode,
        item.RequestItem?.ContentId,
        item.Status?.ToUpperInvariant() switch { "SUCCESS" => true, "FAILED" => false, _ => null },
        [.. (item.FailureReasons ?? []).OfType<string>().Where(reason => reason.Trim().Length > 0)]);

    private sealed record Batch
    {
        public string? BatchRequestId { get; init; }

        public string? Status { get; init; }

        public int? ItemCount { get; init; }

        public IReadOnlyList<Item>? Items { get; init; }
    }

    private sealed record Item
    {
        public RequestItem? RequestItem { get; init; }

        public string? Status { get; init; }

        public IReadOnlyList<string?>? FailureReasons { get; init; }
    }

    private sealed record RequestItem
    {
        public string? Barcode { get; init; }

        public long? ContentId { get; init; }

        // Seen in answers of the older version.
        public RequestItem? Product { get; init; }
    }

    private sealed record Known
    {
        public string? Barcode { get; init; }

        public bool? Approved { get; init; }

        public bool? Archived { get; init; }

        public long? ContentId { get; init; }
    }
}
