using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Labels;

/// <summary>Everything a cargo label says. Drawn the same way on every output.</summary>
public sealed record CargoLabel
{
    public required long PackageId { get; init; }

    public required string OrderNumber { get; init; }

    /// <summary>Printed as Code 128; only ASCII can be, anything else is refused.</summary>
    public required string TrackingNumber { get; init; }

    public string? Carrier { get; init; }

    public string? Recipient { get; init; }

    public ShippingAddress? Address { get; init; }

    public bool CashOnDelivery { get; init; }

    /// <summary>What the customer owes at the door; null when paid.</summary>
    public decimal? AmountDue { get; init; }

    /// <summary>Address of the package page, for the QR code.</summary>
    public required Uri PackagePage { get; init; }

    public required IReadOnlyList<CargoLabelItem> Contents { get; init; }

    /// <summary>It was printed before: it says "KOPYA", so that it is never taken for a second parcel.</summary>
    public bool Copy { get; init; }
}

/// <summary>One variant in the box.</summary>
public sealed record CargoLabelItem(VariantName Variant, int Pairs);
