using System.Text.Json;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Inventory;

/// <summary>The two answers about a batch (trendyol "Batch results").</summary>
internal static class BatchAnswer
{
    /// <exception cref="JsonException">The answer names no batch.</exception>
    public static string ReadId(ReadOnlyMemory<byte> body) =>
        JsonSerializer.Deserialize<Batch>(body.Span, WireJson.Options)?.BatchRequestId is { Length: > 0 } id ? id : throw new JsonException("No batch is named.");

    /// <summary>Null for the empty object that stands for a forgotten batch.</summary>
    public static StockResult? ReadResult(ReadOnlyMemory<byte> body)
    {
        var batch = JsonSerializer.Deserialize<Batch>(body.Span, WireJson.Options) ?? throw new JsonException("The answer is null.");
        if (batch.BatchRequestId is null && batch.Items is null)
        {
            return null;
        }

        var items = (batch.Items ?? []).Where(item => item.RequestItem?.Barcode is { Length: > 0 }).Select(Read).ToList();
        return new StockResult(items.Count > 0 && items.Count >= batch.ItemCount && items.TrueForAll(item => item.Outcome is not null), items);
    }

    // A status that nobody knows is no success: it is waited for, and its batch ends with its time.
    private static StockResultItem Read(Item item) => new(
        item.RequestItem!.Barcode!,
        item.Status?.ToUpperInvariant() switch { "SUCCESS" => true, "FAILED" => false, _ => null },
        [.. (item.FailureReasons ?? []).OfType<string>().Where(reason => reason.Trim().Length > 0)]);

    private sealed record Batch
    {
        public string? BatchRequestId { get; init; }

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
    }
}
