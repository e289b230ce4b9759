using System.Globalization;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;

namespace GulluShoes.Functions.Orders.Reconciling;

/// <summary>A package as Trendyol tells it now.</summary>
/// <param name="Status">Null when the package cannot be read.</param>
public sealed record TheirPackage(long PackageId, long Version, string? Status);

/// <summary>Both sides of the shop, package by package.</summary>
public sealed record Census(IReadOnlyDictionary<long, PackageState> Ours, IReadOnlyDictionary<long, TheirPackage> Theirs)
{
    public IEnumerable<long> PackageIds => Ours.Keys.Union(Theirs.Keys);

    public IReadOnlyList<StatusCount> Statuses()
    {
        var ours = Ours.Values.CountBy(package => package.Status).ToDictionary();
        var theirs = Theirs.Values.CountBy(package => package.Status ?? "").ToDictionary();
        return [.. ours.Keys.Union(theirs.Keys)
            .Order(StringComparer.Ordinal)
            .Select(status => new StatusCount(status, ours.GetValueOrDefault(status), theirs.GetValueOrDefault(status)))];
    }

    /// <summary>The differences, by package id.</summary>
    public IReadOnlyDictionary<long, PackageDifference> Compare() => PackageIds
        .Select(id => PackageComparison.Compare(id, Ours.GetValueOrDefault(id), Theirs.GetValueOrDefault(id)))
        .OfType<PackageDifference>()
        .ToDictionary(difference => difference.PackageId);
}

/// <summary>Compares one package with Trendyol's.</summary>
public static class PackageComparison
{
    /// <summary>Null when both sides agree.</summary>
    public static PackageDifference? Compare(long id, PackageState? ours, TheirPackage? theirs)
    {
        DifferenceKind? kind = (ours, theirs) switch
        {
            (null, null) => null,
            (null, _) => DifferenceKind.MissingHere,
            (_, null) => DifferenceKind.MissingThere,
            _ when ours.Version != theirs.Version => DifferenceKind.Version,
            _ when theirs.Status is { } status && !string.Equals(ours.Status, status, StringComparison.OrdinalIgnoreCase) => DifferenceKind.Status,
            _ when Lags(ours) is not null => DifferenceKind.Stage,
            _ => null,
        };
        return kind is { } found ? new PackageDifference(id, found, Words(ours?.Status, ours?.Version), Words(theirs?.Status, theirs?.Version), Repaired: false) : null;
    }

    /// <summary>
    /// The stage that our own record of Trendyol's status asks for, when the package stands behind it. Standing ahead is no
    /// difference: the shop packs before it tells Trendyol.
    /// </summary>
    public static Stage? Lags(PackageState ours) =>
        TrendyolStatus.Read(ours.Status) is StatusReading.Known(var stage, _) && StageFlow.IsAhead(ours.Stage, stage) ? stage : null;

    private static string? Words(string? status, long? version) =>
        version is null ? null : string.Create(CultureInfo.InvariantCulture, $"{status ?? "?"} @ {version}");
}
