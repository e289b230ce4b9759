using System.Globalization;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Waves;

/// <summary>The list with which a picker walks past the shelves.</summary>
/// <param name="Picker">User name.</param>
/// <param name="At">UTC; when the wave was made.</param>
public sealed record PickSheet(long Number, string Picker, DateTimeOffset At, int Packages, IReadOnlyList<PickRow> Rows);

/// <summary>One product of a wave, with the places of its pairs.</summary>
/// <param name="Places">Slots in their order, the pile last.</param>
/// <param name="Surplus">Pairs that were picked and that nobody needs any more.</param>
public sealed record PickRow(string Barcode, VariantName Variant, string? ProductName, int Needed, int Picked, IReadOnlyList<PickPlace> Places, int Surplus);

/// <param name="Slot">Null for the pile.</param>
public sealed record PickPlace(int? Slot, int Needed, int Picked);

/// <summary>Orders what is needed as the shelves are walked.</summary>
public static class PickRows
{
    /// <summary>"9" stands before "10", and "099" where 99 stands.</summary>
    private static readonly StringComparer Natural = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    /// <summary>By model, colour and size; products without a name come last.</summary>
    public static IReadOnlyList<PickRow> Of(WaveTable table)
    {
        var needs = table.Needs.ToLookup(need => need.Barcode, StringComparer.Ordinal);
        return [.. table.Products.Select(product => RowOf(product, [.. needs[product.Barcode]], table.SurplusOf(product.Barcode)))
            .Where(row => row.Needed > 0 || row.Surplus > 0)
            .OrderBy(row => row.Variant.Model is null).ThenBy(row => row.Variant.Model, Natural)
            .ThenBy(row => row.Variant.Colour, Natural).ThenBy(row => row.Variant.Size, Natural).ThenBy(row => row.Barcode, StringComparer.Ordinal)];
    }

    private static PickRow RowOf(WaveLine product, List<PickNeed> needs, int surplus) => new(
        product.Barcode,
        product.Variant,
        product.ProductName,
        needs.Sum(need => need.Needed),
        needs.Sum(need => need.Picked),
        [.. needs.Select(need => new PickPlace(need.Slot, need.Needed, need.Picked))],
        surplus);
}
