using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Trendyol.Packages;

namespace GulluShoes.Functions.Orders.Commands;

/// <summary>Turns a command into the one call that says it.</summary>
public sealed class CommandSender(PackagesClient trendyol)
{
    /// <summary>Sends once; every exception of <see cref="PackagesClient"/> passes.</summary>
    /// <param name="look">The package's lines: a status is told for all of them.</param>
    public Task SendAsync(long packageId, PackageCommand command, PackageLook look, CancellationToken ct) => command switch
    {
        PackageCommand.Picking => trendyol.MarkPickingAsync(packageId, Units(look.Lines), ct),
        PackageCommand.Invoiced(var number) => trendyol.MarkInvoicedAsync(packageId, Units(look.Lines), number, ct),
        PackageCommand.Unsupplied(var reason, var units) => trendyol.MarkUnsuppliedAsync(packageId, Units(units), (int)reason, ct),
        PackageCommand.Split(var packages) => SplitAsync(packageId, packages, look, ct),
        PackageCommand.BoxInfo(var boxes, var deci) => trendyol.SetBoxInfoAsync(packageId, boxes, deci, ct),
        PackageCommand.CargoProvider(var code, _) => trendyol.ChangeCargoProviderAsync(packageId, code, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    // Four calls split, each for another case: whole lines into one package, whole lines into several, one line into portions, and everything else.
    private Task SplitAsync(long packageId, IReadOnlyList<IReadOnlyList<CommandUnits>> packages, PackageLook look, CancellationToken ct)
    {
        var whole = packages.All(units => units.All(look.Lines.Contains));
        return (whole, packages) switch
        {
            (true, [var only]) => trendyol.SplitAsync(packageId, [.. only.Select(unit => unit.LineId)], ct),
            (true, _) => trendyol.MultiSplitAsync(packageId, [.. packages.Select(units => units.Select(unit => unit.LineId).ToArray())], ct),
            _ when Portions(packages, look) is { } portions => trendyol.QuantitySplitAsync(packageId, [portions], ct),
            _ => trendyol.SplitPackagesAsync(packageId, [.. packages.Select(Units)], ct),
        };
    }

    /// <summary>All of the package's only line, cut up; null when the split is another one.</summary>
    private static LinePortions? Portions(IReadOnlyList<IReadOnlyList<CommandUnits>> packages, PackageLook look)
    {
        var portions = packages.Where(units => units.Count == 1).Select(units => units[0]).ToList();
        return look.Lines is [var line] && portions.Count == packages.Count && portions.TrueForAll(unit => unit.LineId == line.LineId)
            && portions.Sum(unit => unit.Quantity) == line.Quantity
            ? new LinePortions(line.LineId, [.. portions.Select(unit => unit.Quantity)])
            : null;
    }

    private static LineUnits[] Units(IReadOnlyList<CommandUnits> units) => [.. units.Select(unit => new LineUnits(unit.LineId, unit.Quantity))];
}
