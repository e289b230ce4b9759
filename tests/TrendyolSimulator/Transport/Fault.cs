using System.Text.Json.Serialization;

namespace TrendyolSimulator.Transport;

/// <summary>Ways in which the road to Trendyol can fail.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
public enum FaultKind
{
    /// <summary>500 with the classic JSON body.</summary>
    Error500,

    /// <summary>502 with an HTML page of a proxy.</summary>
    Html502,

    /// <summary>503 with plain text.</summary>
    Unavailable503,

    /// <summary>504, as for too large a request; see <see cref="Fault.MinSize"/>.</summary>
    Timeout504,

    /// <summary>429 without any limit being reached.</summary>
    TooMany429,

    /// <summary>The connection is cut before anything is done.</summary>
    ResetBefore,

    /// <summary>The connection is cut after a write took effect: the answer is lost.</summary>
    ResetAfter,

    /// <summary>The body trickles.</summary>
    SlowBody,

    /// <summary>The body starts and then goes on for ever with white space.</summary>
    NeverEndingBody,

    /// <summary>200 without a body.</summary>
    Empty200,

    /// <summary>JSON that stops in the middle, with a length that says all is well.</summary>
    Truncated,

    /// <summary>200 with an HTML page.</summary>
    Html200,

    /// <summary>556 of a dead route.</summary>
    Gone556,

    /// <summary>426 of a brown-out window.</summary>
    Brownout426,
}

/// <summary>One disturbance, switched on its own.</summary>
public sealed record Fault
{
    public required FaultKind Kind { get; init; }

    /// <summary>"*", a name such as "order.list", or a module such as "order.*" for an outage of one while others work.</summary>
    public string Endpoint { get; init; } = "*";

    /// <summary>0 to 1, thrown for each request.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Strikes that are left; null = no end.</summary>
    public int? Count { get; init; }

    /// <summary>Matching requests that pass first.</summary>
    public int Skip { get; init; }

    /// <summary>Requests in a row that are struck once one is.</summary>
    public int Burst { get; init; } = 1;

    /// <summary>Simulated seconds that it lasts; null = until removed.</summary>
    public double? Seconds { get; init; }

    /// <summary>Strikes only requests for at least this many records.</summary>
    public int MinSize { get; init; }

    /// <summary>Real milliseconds between the pieces of a slow body.</summary>
    public int PieceMillis { get; init; } = 200;

    internal bool Concerns(string endpoint, int size) =>
        size >= MinSize
        && (Endpoint == "*" || Endpoint == endpoint || (Endpoint.EndsWith(".*", StringComparison.Ordinal) && endpoint.StartsWith(Endpoint[..^1], StringComparison.Ordinal)));
}
