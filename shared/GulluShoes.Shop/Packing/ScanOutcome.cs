using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Packing;

/// <summary>A product that was read.</summary>
public sealed record ScannedProduct(string Barcode, VariantName Variant);

/// <summary>Why a package can no longer be packed.</summary>
public enum PackageEnd
{
    Cancelled,
    Held,
    Shipped,
    Packed,

    /// <summary>Trendyol still checks the payment.</summary>
    Awaiting,
}

/// <summary>What became of one reading; every caller looks at all of them.</summary>
public abstract record ScanOutcome
{
    private ScanOutcome()
    {
    }

    public abstract ScanResult Result { get; }

    /// <summary>Counted for the line, as its shoe number <paramref name="Slot"/> (from 0).</summary>
    /// <param name="Last">True when the package is complete with it.</param>
    public sealed record Counted(PackingLine Line, int Slot, ShoeSide? Side, int Scanned, int Needed, bool Last) : ScanOutcome
    {
        public override ScanResult Result => Last ? ScanResult.Completed : ScanResult.Accepted;
    }

    /// <param name="NeededInstead">The line that is closest to what was read; null when all are complete.</param>
    public sealed record WrongProduct(ScannedProduct Product, PackingLine? NeededInstead) : ScanOutcome
    {
        public override ScanResult Result => ScanResult.WrongProduct;
    }

    public sealed record UnknownCode : ScanOutcome
    {
        public override ScanResult Result => ScanResult.UnknownCode;
    }

    /// <param name="Side">The side of which there are enough; null when the product is complete.</param>
    public sealed record AlreadyComplete(PackingLine Line, ShoeSide? Side) : ScanOutcome
    {
        public override ScanResult Result => ScanResult.AlreadyComplete;
    }

    /// <param name="Holder">User name; null when nobody holds it, but the reader did not take it.</param>
    public sealed record NotYours(string? Holder, string? Station) : ScanOutcome
    {
        public override ScanResult Result => ScanResult.NotYours;
    }

    public sealed record PackageGone(PackageEnd End) : ScanOutcome
    {
        public override ScanResult Result => ScanResult.PackageGone;
    }
}
