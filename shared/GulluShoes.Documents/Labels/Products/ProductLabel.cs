using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Documents.Labels.Products;

/// <summary>What stands on the box, or on one shoe of the pair.</summary>
/// <param name="Barcode">Printed as it is: bars, square and text say the same.</param>
/// <param name="Side">Which shoe it is for; its code then ends with the marker that the packing table understands.</param>
public sealed record ProductLabel(string Barcode, VariantName Variant, ShoeSide? Side = null)
{
    /// <summary>What a scanner reads.</summary>
    public string Code => Side switch
    {
        ShoeSide.Left => Barcode + "+L",
        ShoeSide.Right => Barcode + "+R",
        _ => Barcode,
    };
}

/// <summary>Where on the paper labels begin, and how far this printer is off.</summary>
/// <param name="FirstCell">Labels of the first page that have been peeled off already.</param>
/// <param name="OffsetX">Millimetres to the right; below 0 to the left.</param>
/// <param name="OffsetY">Millimetres downwards; below 0 upwards.</param>
public sealed record LabelPlacement(int FirstCell = 0, double OffsetX = 0, double OffsetY = 0)
{
    public static LabelPlacement Usual { get; } = new();
}
