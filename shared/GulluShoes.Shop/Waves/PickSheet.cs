using System.Globalization;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Waves;

/// <summary>The list with which a picker walks past the shelves.</summary>
/// <param name="Picker">User name.</param>
/// <param name="At">UTC; when the wave was made.</param>
public sealed record PickSheet(long Number, string Picker, DateTimeOffset At, int Packages, IReadOnlyList<PickRow> Rows);

/// <summary>One product of a wave, with the places of its pairs.</summary>
/// <param name="Shelves">The shelves with a name of their own where its pairs lie, as they are walked.</param>
/// <param name="Places">Slots in their order, the pile last.</param>
/// <param name="Surplus">Pairs that were picked and that nobody needs any more.</param>
public sealed record PickRow(
    string Barcode, VariantName Variant, string? ProductName, int Needed, int Picked, IReadOnlyList<PickShelf> Shelves, IReadOnlyList<PickPlace> Places, int Surplus);

/// <summary>Pairs of one product on one shelf.</summary>
public sealed record PickShelf(string Code, int Pairs);

/// <param name="Slot">Null for the pile.</param>
public sealed record PickPlace(int? Slot, int Needed, int Picked);

/// <summary>Orders what is needed as the shelves are walked.</summary>
public static class PickRows
{
    /// <summary>"9" stands before "10", and "099" where 99 stands.</summary>
    private static readonly StringComparer Natural = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    /// <summary>By shelf; what lies on none follows by model, colour and size, and products without a name come last.</summary>
    /// <param name="shelves">The shelves of each barcode.</param>
    public static IReadOnlyList<PickRow> Of(WaveTable table, ILookup<string, PickShelf> shelves)
    {
        var needs = table.Needs.ToLookup(need => need.Barcode, StringComparer.Ordinal);
        return [.. table.Products.Select(product => RowOf(product, [.. needs[product.Barcode]], [.. shelves[product.Barcode].OrderBy(shelf => shelf.Code, Natural)], table.SurplusOf(product.Barcode)))
            .Where(row => row.Needed > 0 || row.Surplus > 0)
            .OrderBy(row => row.Shelves.Count == 0).ThenBy(FirstOf, Natural)
            .ThenBy(row => row.Variant.Model is null).ThenBy(row => row.Variant.Model, Natural)
            .ThenBy(row => row.Variant.Colour, Natural).ThenBy(row => row.Variant.Size, Natural).ThenBy(row => row.Barcode, StringComparer.Ordinal)];
    }

    private static string? FirstOf(PickRow row) => row.Shelves is [var shelf, ..] ? shelf.Code : null;

    private static PickRow RowOf(WaveLine product, List<PickNeed> needs, IReadOnlyList<PickShelf> shelves, int surplus) => new(
        product.Barcode,
        product.Variant,
        product.ProductName,
        needs.Sum(need => need.Needed),
        needs.Sum(need => need.Picked),
        shelves,
        [.. needs.Select(need => new PickPlace(need.Slot, need.Needed, need.Picked))],
        surplus);
}
