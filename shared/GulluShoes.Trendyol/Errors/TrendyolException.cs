namespace GulluShoes.Trendyol.Errors;

/// <summary>A call to Trendyol that did not succeed; its kind says what the caller should do. Messages hold no personal data and no secrets.</summary>
public abstract class TrendyolException : Exception
{
    private protected TrendyolException(string message, Exception? cause)
        : base(message, cause)
    {
    }

    /// <summary>Which call, e.g. "getShipmentPackages".</summary>
    public required string Endpoint { get; init; }

    /// <summary>HTTP status; null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>Trendyol's stable error keys, e.g. "too.many.requests"; empty when it told none.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Trendyol's own localised words; not part of the message, because they may repeat what was sent. Never log it.</summary>
    public string? Detail { get; init; }
}

/// <summary>Trendyol cannot answer now: try again later. All retries that made sense have been made.</summary>
public sealed class TrendyolUnavailableException(string message, Exception? cause = null) : TrendyolException(message, cause)
{
    /// <summary>How long Trendyol, or the open breaker, asks to wait; null when unknown.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the request certainly had no effect: it never left, or was turned away before it was looked at. False says nothing: a write may have taken effect.</summary>
    public bool HadNoEffect { get; init; }
}

/// <summary>Trendyol refuses this caller or this path: somebody must change a setting; trying again cannot help.</summary>
public sealed class TrendyolRefusedException(string message, Exception? cause = null) : TrendyolException(message, cause);

/// <summary>Trendyol does not accept this request as it is: the caller must send another one.</summary>
public sealed class TrendyolBadRequestException(string message, Exception? cause = null) : TrendyolException(message, cause);
