using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Store.Orders.Commands;

namespace GulluShoes.Store.Orders;

/// <summary>One line of a package as the lists show it. Money is per unit, VAT included.</summary>
public sealed record OrderLine
{
    public required long LineId { get; init; }

    public required string Barcode { get; init; }

    public string? StockCode { get; init; }

    public string? ProductName { get; init; }

    public string? Model { get; init; }

    public string? Colour { get; init; }

    public string? Size { get; init; }

    public required int Quantity { get; init; }

    public decimal? UnitGross { get; init; }

    public decimal? UnitSellerDiscount { get; init; }

    public decimal? UnitTrendyolDiscount { get; init; }

    public decimal? UnitPrice { get; init; }

    /// <summary>Percent.</summary>
    public decimal? VatRate { get; init; }

    public string? Currency { get; init; }

    public string? Status { get; init; }

    /// <summary>Address of the product's main picture; null until the catalogue knows one.</summary>
    public string? Picture { get; init; }
}

/// <summary>A package that is out of the packing queue.</summary>
/// <param name="Note">What the person added.</param>
/// <param name="Since">UTC.</param>
/// <param name="By">User name; null when the system did it.</param>
/// <param name="Units">The units it is about; empty when it is the whole package.</param>
public sealed record PackageHold(HoldReason Reason, string? Note, DateTimeOffset Since, string? By, IReadOnlyList<CommandUnits> Units);

/// <summary>One package as the lists show it. Instants are UTC.</summary>
public sealed record OrderSummary
{
    public required long PackageId { get; init; }

    public required string OrderNumber { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>Trendyol's status as received.</summary>
    public required string Status { get; init; }

    public required bool Packable { get; init; }

    /// <summary>Null when the package is not held.</summary>
    public PackageHold? Hold { get; init; }

    /// <summary>When the packing was confirmed; null while it is to be packed.</summary>
    public DateTimeOffset? PackedAt { get; init; }

    /// <summary>User name.</summary>
    public string? PackedBy { get; init; }

    public string? CustomerName { get; init; }

    public string? TrackingNumber { get; init; }

    public string? Carrier { get; init; }

    public DateTimeOffset? OrderedAt { get; init; }

    public DateTimeOffset? HandOverBy { get; init; }

    public decimal? TotalPrice { get; init; }

    public string? Currency { get; init; }

    /// <summary>Sum of the lines' quantities.</summary>
    public required int Pairs { get; init; }

    /// <summary>True when the label that is due has been drawn.</summary>
    public required bool LabelReady { get; init; }

    /// <summary>Other packages of the same order.</summary>
    public int Siblings { get; init; }

    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    /// <summary>Whether every unit named, at least one of a line, is in the package.</summary>
    public bool Holds(IReadOnlyList<CommandUnits> units) =>
        units.All(unit => unit.Quantity > 0)
        && units.GroupBy(unit => unit.LineId).All(line =>
            Lines.Any(known => known.LineId == line.Key && known.Quantity >= line.Sum(unit => (long)unit.Quantity)));
}

/// <summary>Another package of the same order.</summary>
/// <param name="Replaces">Trendyol made it in place of this one (partial cancel or split).</param>
public sealed record PackageSibling(long PackageId, Stage Stage, string Status, bool Replaces);

/// <summary>One thing that happened to a package.</summary>
/// <param name="At">UTC.</param>
/// <param name="FromStage">Null for the first entry.</param>
/// <param name="ToStage">Where it stood afterwards.</param>
/// <param name="Status">Trendyol's status at that time.</param>
/// <param name="Source">Who said so.</param>
/// <param name="Who">User name or station; null for sync.</param>
/// <param name="What">What changed, e.g. "moved", "moved-back", "tracking-number"; several are separated by commas.</param>
public sealed record HistoryEntry(
    DateTimeOffset At, Stage? FromStage, Stage ToStage, string Status, MoveSource Source, string? Who, string What);

/// <summary>Whether a package's label can be had.</summary>
public enum LabelReadiness
{
    /// <summary>No label is due (no tracking number yet, or the package is dead).</summary>
    None,

    /// <summary>Due and being drawn.</summary>
    Drawing,

    Ready,

    /// <summary>It cannot be drawn; the reason says why.</summary>
    Impossible,
}

/// <param name="Readiness">Whether the label can be had.</param>
/// <param name="Reason">Why it is impossible; null otherwise.</param>
public sealed record LabelState(LabelReadiness Readiness, string? Reason);

/// <summary>Everything about one package.</summary>
public sealed record OrderDetail
{
    public required OrderSummary Order { get; init; }

    public ShippingAddress? Address { get; init; }

    public string? TrackingLink { get; init; }

    /// <summary>order-creation, cancel, split, transfer.</summary>
    public string? CreatedBy { get; init; }

    public required IReadOnlyList<long> OriginPackageIds { get; init; }

    public DateTimeOffset? PackageCreatedAt { get; init; }

    public decimal? GrossAmount { get; init; }

    public decimal? SellerDiscount { get; init; }

    public decimal? TrendyolDiscount { get; init; }

    public required bool MicroExport { get; init; }

    public required bool Commercial { get; init; }

    public required bool CashOnDelivery { get; init; }

    public required bool FastDelivery { get; init; }

    public required bool GiftBox { get; init; }

    public string? InvoiceStatus { get; init; }

    public required IReadOnlyList<PackageSibling> SiblingPackages { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<HistoryEntry> History { get; init; }

    /// <summary>What Trendyol was or will be told; newest first.</summary>
    public required IReadOnlyList<CommandEntry> Commands { get; init; }

    public required LabelState Label { get; init; }
}
