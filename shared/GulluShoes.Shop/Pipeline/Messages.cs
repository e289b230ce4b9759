using System.Text.Json.Serialization;

namespace GulluShoes.Shop.Pipeline;

/// <summary>Snapshots of these packages may be newer than their rows.</summary>
/// <param name="PackageIds">Trendyol shipment package ids, at most 200.</param>
public sealed record PackagesSeen(IReadOnlyList<long> PackageIds);

/// <summary>The labels of these packages may be missing or outdated.</summary>
/// <param name="PackageIds">Trendyol shipment package ids, at most 25: a message is done well within its visibility time.</param>
public sealed record LabelsDue(IReadOnlyList<long> PackageIds);

/// <summary>Fetch packages now. The id tells two requests apart in logs.</summary>
public sealed record FetchRequested(Guid RequestId)
{
    /// <summary>When it was heard that something had changed: a run that began later has brought it, and none is needed. Null when a person asked.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <summary>Compare our packages with Trendyol's now.</summary>
public sealed record ReconcileRequested(Guid RequestId);

/// <summary>Read the catalogue from Trendyol now.</summary>
public sealed record ProductsRequested(Guid RequestId);

/// <summary>Commands to Trendyol about these packages may be due.</summary>
/// <param name="PackageIds">Trendyol shipment package ids, at most 20: a message is done well within its visibility time.</param>
public sealed record CommandsDue(IReadOnlyList<long> PackageIds);

/// <summary>Numbers may be due at Trendyol. The id tells two requests apart in logs.</summary>
public sealed record PushRequested(Guid RequestId);

/// <summary>What a call tells the marketplace: never both, so that neither overwrites the other.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PushSubject>))]
public enum PushSubject
{
    Stock,
    Price,
}

/// <summary>Trendyol's word on calls with numbers may be there.</summary>
/// <param name="CallIds">Ours, at most 20: a message is done well within its visibility time.</param>
public sealed record ReceiptDue(IReadOnlyList<long> CallIds, PushSubject Subject = PushSubject.Stock);

/// <summary>A picture may wait to be drawn.</summary>
/// <param name="Hash">SHA-256 of its original.</param>
public sealed record PictureDue(string Hash);

/// <summary>The marketplace's pictures of a model in a colour are to be copied.</summary>
public sealed record PicturesWanted(string Model, string? Colour);

/// <summary>Calls to Trendyol about products may be due.</summary>
/// <param name="CallIds">Ours, a few.</param>
public sealed record ProductCallsDue(IReadOnlyList<long> CallIds);

/// <summary>A person waits for something of Trendyol's trees; one of the two, or neither for the categories.</summary>
/// <param name="CategoryId">What its products must tell.</param>
/// <param name="Brand">Brands with this in their name.</param>
public sealed record TradeWished(long? CategoryId = null, string? Brand = null);

/// <summary>An uploaded sheet may wait to be read.</summary>
public sealed record ImportDue(long ImportId);
