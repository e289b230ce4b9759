using System.Text.Json;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Inventory;

/// <summary>What Trendyol answers about a batch of any write (trendyol "Batch results"): a name at first, and later how each of its items fares.</summary>
internal sealed record WireBatch
{
    public string? BatchRequestId { get; init; }

    /// <summary>Writes of stock have none.</summary>
    public string? Status { get; init; }

    public int? ItemCount { get; init; }

    public IReadOnlyList<WireBatchItem>? Items { get; init; }

    private bool IsForgotten => BatchRequestId is null && Items is null;

    private bool IsOpen => string.Equals(Status, "IN_PROGRESS", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="JsonException">The answer names no batch.</exception>
    public static string ReadId(ReadOnlyMemory<byte> body) =>
        JsonSerializer.Deserialize<WireBatch>(body.Span, WireJson.Options)?.BatchRequestId is { Length: > 0 } id ? id : throw new JsonException("No batch is named.");

    /// <summary>Null for the empty object that stands for a forgotten batch.</summary>
    /// <exception cref="JsonException">It is no answer about a batch.</exception>
    public static WireBatch? Read(ReadOnlyMemory<byte> body)
    {
        var batch = JsonSerializer.Deserialize<WireBatch>(body.Span, WireJson.Options) ?? throw new JsonException("The answer is null.");
        return batch.IsForgotten ? null : batch;
    }

    /// <summary>True when no item will change any more, these being all of them that say whom they mean.</summary>
    public bool IsDone(IReadOnlyCollection<WireBatchItem> named) => !IsOpen && named.Count > 0 && named.Count >= ItemCount && named.All(item => item.Outcome is not null);
}

/// <summary>How one item of a batch fares.</summary>
internal sealed record WireBatchItem
{
    public WireBatchRequest? RequestItem { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<string?>? FailureReasons { get; init; }

    /// <summary>Null where the item names a card instead.</summary>
    public string? Barcode => RequestItem?.Barcode ?? RequestItem?.Product?.Barcode;

    // A status that nobody knows is no success: it is waited for, and its batch ends with its time.
    public bool? Outcome => Status?.ToUpperInvariant() switch { "SUCCESS" => true, "FAILED" => false, _ => null };

    /// <summary>Trendyol's words, those that say something.</summary>
    public IReadOnlyList<string> Reasons => [.. (FailureReasons ?? []).OfType<string>().Where(reason => reason.Trim().Length > 0)];
}

/// <summary>What was asked for, as the answer repeats it.</summary>
internal sealed record WireBatchRequest
{
    public string? Barcode { get; init; }

    public long? ContentId { get; init; }

    // Seen in answers of the older version.
    public WireBatchRequest? Product { get; init; }
}
