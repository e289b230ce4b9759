using System.Text.Json;
using System.Text.Json.Serialization;

namespace GulluShoes.Functions.Upkeep;

/// <summary>What a reconciliation found.</summary>
/// <param name="From">First instant of the window, by Trendyol's last change, UTC.</param>
/// <param name="To">Last instant of the window, UTC.</param>
/// <param name="Compared">Packages known to either side.</param>
/// <param name="Repaired">Differences that were gone after re-reading.</param>
/// <param name="Statuses">Packages per Trendyol status on both sides, before the repair.</param>
/// <param name="Differences">At most a hundred, those that remain first.</param>
public sealed record RunDetails(
    DateTimeOffset From,
    DateTimeOffset To,
    int Compared,
    int Repaired,
    IReadOnlyList<StatusCount> Statuses,
    IReadOnlyList<PackageDifference> Differences)
{
    internal static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
}

/// <param name="Status">Trendyol's status as received.</param>
public sealed record StatusCount(string Status, int Ours, int Theirs);

/// <param name="Ours">Our status and version; null when the package is unknown here.</param>
/// <param name="Theirs">Trendyol's; null when it does not know the package.</param>
public sealed record PackageDifference(long PackageId, DifferenceKind Kind, string? Ours, string? Theirs, bool Repaired);

/// <summary>How a package differs between the two sides.</summary>
public enum DifferenceKind
{
    MissingHere,
    MissingThere,
    Version,
    Status,

    /// <summary>Both know the same status, but it stands in an earlier status table than the status says.</summary>
    Stage,
}
