using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Store.Orders;

namespace GulluShoes.Functions.Orders.Answers;

/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record OrdersAnswer(IReadOnlyList<OrderRow> Orders, string? Next);

/// <summary>One package as the lists show it. Instants are UTC, money is VAT included.</summary>
/// <param name="Status">Trendyol's status as received.</param>
/// <param name="Packable">False while payment is being checked.</param>
/// <param name="Hold">Null when the package is not held.</param>
/// <param name="PackedAt">When the packing was confirmed; null while it is to be packed.</param>
/// <param name="HandOverBy">Latest hand-over to the carrier.</param>
/// <param name="Pairs">Sum of the lines' quantities.</param>
/// <param name="Siblings">Other packages of the same order.</param>
public sealed record OrderRow(
    long PackageId,
    string OrderNumber,
    Stage Stage,
    string Status,
    bool Packable,
    HoldMark? Hold,
    DateTimeOffset? PackedAt,
    string? CustomerName,
    string? TrackingNumber,
    string? Carrier,
    DateTimeOffset? OrderedAt,
    DateTimeOffset? HandOverBy,
    decimal? TotalPrice,
    string? Currency,
    int Pairs,
    IReadOnlyList<OrderRowLine> Lines,
    bool LabelReady,
    int Siblings)
{
    /// <param name="masked">The customer is none of the asking person's business.</param>
    public static OrderRow Of(OrderSummary order, bool masked) => new(
        order.PackageId,
        order.OrderNumber,
        order.Stage,
        order.Status,
        order.Packable,
        HoldMark.Of(order),
        order.PackedAt,
        masked ? CustomerMask.Name(order.CustomerName) : order.CustomerName,
        order.TrackingNumber,
        order.Carrier,
        order.OrderedAt,
        order.HandOverBy,
        order.TotalPrice,
        order.Currency,
        order.Pairs,
        [.. order.Lines.Select(OrderRowLine.Of)],
        order.LabelReady,
        order.Siblings);
}

/// <param name="Note">What the person added.</param>
/// <param name="Since">UTC.</param>
/// <param name="By">User name; null when the system did it.</param>
/// <param name="Units">The units it is about; empty when it is the whole package.</param>
public sealed record HoldMark(HoldReason Reason, string? Note, DateTimeOffset Since, string? By, IReadOnlyList<HoldUnits> Units)
{
    public static HoldMark? Of(OrderSummary order) => order.Hold is { } hold
        ? new HoldMark(hold.Reason, hold.Note, hold.Since, hold.By, [.. hold.Units.Join(order.Lines, unit => unit.LineId, line => line.LineId, HoldUnits.Of)])
        : null;
}

/// <summary>Some units of one line.</summary>
public sealed record HoldUnits(long LineId, int Quantity, string? Model, string? Colour, string? Size, string? ProductName)
{
    public static HoldUnits Of(CommandUnits units, OrderLine line) => new(line.LineId, units.Quantity, line.Model, line.Colour, line.Size, line.ProductName);
}

/// <param name="ImageUrl">Null until the catalogue knows the product's photo.</param>
public sealed record OrderRowLine(
    string Barcode, string? Model, string? Colour, string? Size, int Quantity, string? ProductName, string? ImageUrl)
{
    public static OrderRowLine Of(OrderLine line) =>
        new(line.Barcode, line.Model, line.Colour, line.Size, line.Quantity, line.ProductName, line.Picture);
}
