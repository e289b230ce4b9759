using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Store.Orders;

namespace GulluShoes.Functions.Orders.Commands;

/// <summary>What Trendyol is to be told; which members count depends on the kind. That units cannot be supplied has a door of its own: it is told from the hold lane.</summary>
public sealed record CommandRequest
{
    public required CommandKind Kind { get; init; }

    /// <summary>For invoiced; optional.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>For split: the units of each new package; at least one unit stays unnamed, or a single line is cut up whole.</summary>
    public IReadOnlyList<IReadOnlyList<CommandUnits>>? Packages { get; init; }

    /// <summary>For boxInfo.</summary>
    public int? BoxQuantity { get; init; }

    /// <summary>For boxInfo: volumetric weight.</summary>
    public decimal? Deci { get; init; }

    /// <summary>For cargoProvider: Trendyol's code.</summary>
    public string? CargoProvider { get; init; }
}

/// <summary>Reads a wish against the package that it is about.</summary>
public static class CommandReading
{
    private static readonly string[] Carriers =
        ["YKMP", "ARASMP", "SURATMP", "HOROZMP", "DHLECOMMP", "PTTMP", "CEVAMP", "TEXMP", "KOLAYGELSINMP", "CEVATEDARIK", "UPSMP"];

    /// <summary>Null when something is missing, or names more than the package holds.</summary>
    public static PackageCommand? Read(CommandRequest wish, OrderSummary order) => wish switch
    {
        { Kind: CommandKind.Picking } => new PackageCommand.Picking(),
        { Kind: CommandKind.Invoiced, InvoiceNumber: null or { Length: > 0 and <= 50 } } => new PackageCommand.Invoiced(wish.InvoiceNumber),
        { Kind: CommandKind.Split, Packages: { Count: > 0 } packages } when IsSplit(order, packages) => new PackageCommand.Split(packages),
        { Kind: CommandKind.BoxInfo, BoxQuantity: >= 1 and <= 100 and var boxes, Deci: > 0 and <= 1000 and var deci } => new PackageCommand.BoxInfo(boxes, deci),
        { Kind: CommandKind.CargoProvider, CargoProvider: { } code } when Carriers.Contains(code) => new PackageCommand.CargoProvider(code, order.TrackingNumber),
        _ => null,
    };

    // Naming every unit is no split, unless it is one line cut into several packages.
    private static bool IsSplit(OrderSummary order, IReadOnlyList<IReadOnlyList<CommandUnits>> packages)
    {
        var units = packages.SelectMany(package => package).ToList();
        var named = units.Sum(unit => unit.Quantity);
        return packages.All(package => package.Count > 0) && order.Holds(units) && (named < order.Pairs || (order.Lines.Count == 1 && packages.Count > 1));
    }
}
