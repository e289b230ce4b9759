using System.Globalization;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Commands;

namespace GulluShoes.Functions.Orders.Answers;

/// <summary>One package with everything that is known about it. Instants are UTC, money is VAT included; line money is per unit.</summary>
public sealed record OrderAnswer
{
    public required long PackageId { get; init; }

    public required string OrderNumber { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>Trendyol's status as received.</summary>
    public required string Status { get; init; }

    public required bool Packable { get; init; }

    public required HoldMark? Hold { get; init; }

    /// <summary>When the packing was confirmed; null while it is to be packed.</summary>
    public DateTimeOffset? PackedAt { get; init; }

    /// <summary>User name.</summary>
    public string? PackedBy { get; init; }

    public required string? CustomerName { get; init; }

    public required ShippingAddress? Address { get; init; }

    /// <summary>True when name and address are cut short for whoever asks.</summary>
    public required bool CustomerMasked { get; init; }

    public required string? TrackingNumber { get; init; }

    public required string? TrackingLink { get; init; }

    public required string? Carrier { get; init; }

    public required DateTimeOffset? OrderedAt { get; init; }

    public required DateTimeOffset? PackageCreatedAt { get; init; }

    public required DateTimeOffset? HandOverBy { get; init; }

    public required decimal? GrossAmount { get; init; }

    public required decimal? SellerDiscount { get; init; }

    public required decimal? TrendyolDiscount { get; init; }

    public required decimal? TotalPrice { get; init; }

    public required string? Currency { get; init; }

    public required string? InvoiceStatus { get; init; }

    public required bool MicroExport { get; init; }

    public required bool Commercial { get; init; }

    public required bool CashOnDelivery { get; init; }

    public required bool FastDelivery { get; init; }

    public required bool GiftBox { get; init; }

    public required int Pairs { get; init; }

    public required bool LabelReady { get; init; }

    public required int Siblings { get; init; }

    /// <summary>order-creation, cancel, split, transfer.</summary>
    public required string? CreatedBy { get; init; }

    public required IReadOnlyList<long> OriginPackageIds { get; init; }

    public required IReadOnlyList<PackageSibling> SiblingPackages { get; init; }

    public required IReadOnlyList<OrderAnswerLine> Lines { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<HistoryEntry> History { get; init; }

    /// <summary>What Trendyol was or will be told; newest first.</summary>
    public required IReadOnlyList<CommandEntry> Commands { get; init; }

    public required LabelLinks Label { get; init; }

    /// <param name="masked">The customer is none of the asking person's business.</param>
    public static OrderAnswer Of(OrderDetail detail, bool masked)
    {
        var order = detail.Order;
        return new OrderAnswer
        {
            PackageId = order.PackageId,
            OrderNumber = order.OrderNumber,
            Stage = order.Stage,
            Status = order.Status,
            Packable = order.Packable,
            Hold = HoldMark.Of(order),
            PackedAt = order.PackedAt,
            PackedBy = order.PackedBy,
            CustomerName = masked ? CustomerMask.Name(order.CustomerName) : order.CustomerName,
            Address = masked ? CustomerMask.Address(detail.Address) : detail.Address,
            CustomerMasked = masked,
            TrackingNumber = order.TrackingNumber,
            TrackingLink = detail.TrackingLink,
            Carrier = order.Carrier,
            OrderedAt = order.OrderedAt,
            PackageCreatedAt = detail.PackageCreatedAt,
            HandOverBy = order.HandOverBy,
            GrossAmount = detail.GrossAmount,
            SellerDiscount = detail.SellerDiscount,
            TrendyolDiscount = detail.TrendyolDiscount,
            TotalPrice = order.TotalPrice,
            Currency = order.Currency,
            InvoiceStatus = detail.InvoiceStatus,
            MicroExport = detail.MicroExport,
            Commercial = detail.Commercial,
            CashOnDelivery = detail.CashOnDelivery,
            FastDelivery = detail.FastDelivery,
            GiftBox = detail.GiftBox,
            Pairs = order.Pairs,
            LabelReady = order.LabelReady,
            Siblings = order.Siblings,
            CreatedBy = detail.CreatedBy,
            OriginPackageIds = detail.OriginPackageIds,
            SiblingPackages = detail.SiblingPackages,
            Lines = [.. order.Lines.Select(OrderAnswerLine.Of)],
            History = detail.History,
            Commands = detail.Commands,
            Label = LabelLinks.Of(order.PackageId, detail.Label),
        };
    }
}

/// <param name="State">Whether the label can be had.</param>
/// <param name="Svg">Address of the drawing, to look at; null unless ready.</param>
/// <param name="Reason">Turkish; why it is impossible.</param>
public sealed record LabelLinks(LabelReadiness State, string? Svg, string? Reason)
{
    public static LabelLinks Of(long packageId, LabelState label) => new(
        label.Readiness,
        label.Readiness == LabelReadiness.Ready ? string.Create(CultureInfo.InvariantCulture, $"/api/labels/{packageId}?format=svg") : null,
        label.Reason);
}
