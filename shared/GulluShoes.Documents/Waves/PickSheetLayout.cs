using System.Globalization;
using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Waves;

namespace GulluShoes.Documents.Waves;

/// <summary>Puts a pick list on A5 pages: the shelf, model, colour, size, how many, and where each pair belongs. Words here are printed, hence Turkish.</summary>
internal sealed class PickSheetLayout(PickSheet sheet)
{
    public const int RowsPerPage = 22;

    private const double Width = 148;
    private const double Height = 210;
    private const double Margin = 9;
    private const double Inner = Width - (2 * Margin);
    private const double TableTop = 27;
    private const double RowHeight = 7.6;

    private static readonly Area Shelf = new(Margin, 0, 27, 6);
    private static readonly Area Variant = new(Margin + 29, 0, 51, 4.4);
    private static readonly Area Count = new(Margin + 82, 0, 10, 6);
    private static readonly Area Places = new(Margin + 94, 0, Inner - 102, 6);

    private readonly List<Element> elements = [];

    /// <summary>One sheet a page; an empty list is one page.</summary>
    public static IEnumerable<Sheet> Place(PickSheet sheet)
    {
        var pages = Math.Max(1, (sheet.Rows.Count + RowsPerPage - 1) / RowsPerPage);
        return Enumerable.Range(0, pages).Select(page => new PickSheetLayout(sheet).Page(page, pages));
    }

    private Sheet Page(int page, int pages)
    {
        Write($"TOPLAMA {sheet.Number}", new Area(Margin, Margin, 80, 7), 15, bold: true);
        Write($"{sheet.Packages} paket, {sheet.Rows.Sum(row => row.Needed)} çift", new Area(Margin, Margin + 7.5, 80, 5), 10);
        Write($"{IstanbulTime.Of(sheet.At)} – {sheet.Picker}", new Area(Margin + 66, Margin, Inner - 66, 5), 9);
        Write($"Sayfa {page + 1} / {pages}", new Area(Margin + 66, Margin + 7.5, Inner - 66, 5), 9);
        Write("RAF", Shelf with { Y = TableTop - 5, Height = 4.4 }, 7, bold: true);
        Write("MODEL RENK BEDEN", Variant with { Y = TableTop - 5 }, 7, bold: true);
        Write("ÇİFT", Count with { Y = TableTop - 5, Height = 4.4 }, 7, bold: true);
        Write("NEREYE", Places with { Y = TableTop - 5, Height = 4.4 }, 7, bold: true);
        var rows = sheet.Rows.Skip(page * RowsPerPage).Take(RowsPerPage).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            Row(rows[row], TableTop + (row * RowHeight));
        }

        return new Sheet(Width, Height, $"Toplama listesi {sheet.Number}", elements);
    }

    private void Row(PickRow row, double top)
    {
        var name = row.Variant.ToString() is { Length: > 0 } variant ? variant : row.ProductName ?? row.Barcode;
        elements.Add(new BoxElement(new Area(Margin, top - 0.4, Inner, 0.2), Ink.Black));
        Write(string.Join(", ", row.Shelves.Select(shelf => shelf.Code)), Shelf with { Y = top + 0.4 }, 12, bold: true);
        Write(name, Variant with { Y = top + 0.2 }, 12, bold: true);
        Write(row.Barcode, Variant with { Y = top + 4.6, Height = 2.4 }, 6);
        Write(row.Needed.ToString(CultureInfo.InvariantCulture), Count with { Y = top + 0.4 }, 14, bold: true);
        Write(string.Join(", ", row.Places.Select(PlaceOf)), Places with { Y = top + 0.4 }, 11);
        Box(new Area(Margin + Inner - 6, top + 0.8, 5, 5));
    }

    private static string PlaceOf(PickPlace place) => place switch
    {
        { Slot: { } slot, Needed: 1 } => $"göz {slot}",
        { Slot: { } slot } => $"göz {slot} ×{place.Needed}",
        _ => $"yığın ×{place.Needed}",
    };

    // To be ticked by hand where no scanner is.
    private void Box(Area area) => elements.AddRange(
    [
        new BoxElement(area with { Height = 0.25 }, Ink.Black),
        new BoxElement(area with { Y = area.Bottom - 0.25, Height = 0.25 }, Ink.Black),
        new BoxElement(area with { Width = 0.25 }, Ink.Black),
        new BoxElement(area with { X = area.Right - 0.25, Width = 0.25 }, Ink.Black),
    ]);

    private void Write(string text, Area area, double points, bool bold = false)
    {
        if (PrintedText.Clean(text) is { Length: > 0 } printed)
        {
            elements.AddRange(TextFitting.Fit(printed, area, points * TextFitting.Point, bold));
        }
    }
}
