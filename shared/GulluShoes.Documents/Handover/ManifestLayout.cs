using System.Globalization;
using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Handover;

namespace GulluShoes.Documents.Handover;

/// <summary>Puts a hand-over on A4 pages: what left, how many, and who signs for it. Words here are printed, hence Turkish.</summary>
internal sealed class ManifestLayout(Manifest manifest)
{
    public const int RowsPerPage = 40;

    private const double Width = 210;
    private const double Height = 297;
    private const double Margin = 15;
    private const double Inner = Width - (2 * Margin);
    private const double TableTop = 46;
    private const double RowHeight = 5;
    private const double Rule = 0.25;

    private static readonly (string Head, double From, double Width)[] Columns =
    [
        ("#", 0, 12), ("TAKİP NO", 14, 70), ("SİPARİŞ NO", 88, 60), ("ÇİFT", 152, 28),
    ];

    private readonly List<Element> elements = [];

    /// <summary>One sheet a page; the last one carries the signatures. An empty hand-over is one page.</summary>
    public static IEnumerable<Sheet> Place(Manifest manifest)
    {
        var pages = Math.Max(1, (manifest.Parcels.Count + RowsPerPage - 1) / RowsPerPage);
        return Enumerable.Range(0, pages).Select(page => new ManifestLayout(manifest).Page(page, pages));
    }

    private Sheet Page(int page, int pages)
    {
        Head(page, pages);
        Titles();
        var rows = manifest.Parcels.Skip(page * RowsPerPage).Take(RowsPerPage).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            Row(rows[row], (page * RowsPerPage) + row + 1, TableTop + ((row + 1) * RowHeight));
        }

        if (page == pages - 1)
        {
            Signatures();
        }

        return new Sheet(Width, Height, $"Kargo teslim tutanağı {manifest.Number}", elements);
    }

    private void Head(int page, int pages)
    {
        Write("KARGO TESLİM TUTANAĞI", new Area(Margin, Margin, 120, 8), 16, bold: true);
        Write(manifest.Carrier, new Area(Margin, Margin + 9, 120, 7), 14, bold: true);
        Write($"{manifest.Parcels.Count} koli, {manifest.Parcels.Sum(parcel => parcel.Pairs)} çift", new Area(Margin, Margin + 18, 120, 7), 14);
        var right = new Area(Margin + 122, Margin, Inner - 122, 5);
        Write($"Tutanak no {manifest.Number}", right, 10);
        Write(manifest.ClosedAt is { } closed ? IstanbulTime.Of(closed) : $"{IstanbulTime.Of(manifest.OpenedAt)} (AÇIK, TASLAK)", right with { Y = right.Y + 6 }, 10);
        Write($"Teslim eden: {manifest.By}", right with { Y = right.Y + 12 }, 10);
        Write($"Sayfa {page + 1} / {pages}", right with { Y = right.Y + 18 }, 10);
    }

    private void Titles()
    {
        foreach (var (head, from, width) in Columns)
        {
            Write(head, new Area(Margin + from, TableTop, width, RowHeight), 8, bold: true);
        }

        Line(TableTop + RowHeight - 0.6, 0.4);
    }

    private void Row(ManifestParcel parcel, int number, double top)
    {
        string[] cells = [number.ToString(CultureInfo.InvariantCulture), parcel.TrackingNumber, parcel.OrderNumber, parcel.Pairs.ToString(CultureInfo.InvariantCulture)];
        foreach (var (cell, (_, from, width)) in cells.Zip(Columns))
        {
            Write(cell, new Area(Margin + from, top, width, RowHeight - 0.7), 10);
        }

        Line(top + RowHeight - 0.6, Rule);
    }

    // At one place on the last page, so that people find it without looking.
    private void Signatures()
    {
        const double top = 255;
        const double half = (Inner - 10) / 2;
        foreach (var (left, caption) in new[] { (Margin, "TESLİM EDEN (ad soyad, imza)"), (Margin + half + 10, "TESLİM ALAN KURYE (ad soyad, plaka, saat, imza)") })
        {
            elements.Add(new BoxElement(new Area(left, top, half, Rule), Ink.Black));
            Write(caption, new Area(left, top + 1, half, 5), 8);
            elements.Add(new BoxElement(new Area(left, top + 27, half, Rule), Ink.Black));
        }
    }

    private void Line(double y, double thickness) => elements.Add(new BoxElement(new Area(Margin, y, Inner, thickness), Ink.Black));

    private void Write(string text, Area area, double points, bool bold = false)
    {
        if (PrintedText.Clean(text) is { Length: > 0 } printed)
        {
            elements.AddRange(TextFitting.Fit(printed, area, points * TextFitting.Point, bold));
        }
    }
}
