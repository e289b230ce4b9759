using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Labels;

namespace GulluShoes.Documents.Labels;

/// <summary>What is in the box, one variant after another: as large as all of them go, and an honest count of those that do not.</summary>
internal static class ContentsList
{
    private const double Largest = 12;
    private const double Smallest = 6;
    private const double Step = 0.5;
    private const double ColumnGap = 3;

    public static IEnumerable<TextElement> Place(IReadOnlyList<CargoLabelItem> contents, Area area)
    {
        string[] items = [.. contents.Select(Describe)];
        for (var points = Largest; points >= Smallest; points -= Step)
        {
            if (InOneColumn(items, area, points) is { } lines)
            {
                return TextFitting.Place(lines, area, points * TextFitting.Point, bold: true);
            }

            if (InTwoColumns(items, area, points) is { } both)
            {
                return both;
            }
        }

        return Shortened(items, contents, area);
    }

    private static string Describe(CargoLabelItem item)
    {
        var variant = PrintedText.Clean(item.Variant.ToString());
        return $"{(variant.Length > 0 ? variant : "veri yok")} × {item.Pairs}";
    }

    private static int Rows(Area area, double points) => (int)((area.Height + 1e-9) / (LabelFont.LineHeight * points * TextFitting.Point));

    // An item may take several lines here; a word wider than the column is broken only when nothing smaller is left to try.
    private static List<string>? InOneColumn(string[] items, Area area, double points)
    {
        var lines = new List<string>();
        foreach (var item in items)
        {
            if (TextFitting.Wrap(item, area.Width, points * TextFitting.Point, bold: true, breakWords: points <= Smallest) is not { } wrapped)
            {
                return null;
            }

            lines.AddRange(wrapped);
        }

        return lines.Count <= Rows(area, points) ? lines : null;
    }

    private static IEnumerable<TextElement>? InTwoColumns(string[] items, Area area, double points)
    {
        var rows = (items.Length + 1) / 2;
        return rows <= Rows(area, points) && FitHalf(items, area, points) ? TwoColumns(items, rows, area, points) : null;
    }

    private static bool FitHalf(IEnumerable<string> items, Area area, double points) =>
        items.All(item => LabelFont.Bold.WidthOf(item) * points * TextFitting.Point <= Half(area).Width);

    private static Area Half(Area area) => area with { Width = (area.Width - ColumnGap) / 2 };

    private static IEnumerable<TextElement> TwoColumns(string[] lines, int rows, Area area, double points)
    {
        var (left, size) = (Half(area), points * TextFitting.Point);
        var right = left with { X = area.Right - left.Width };
        return TextFitting.Place(lines[..rows], left, size, bold: true).Concat(TextFitting.Place(lines[rows..], right, size, bold: true));
    }

    // Whole items in the smallest size, and in the place of the last line how many pairs could not be named.
    private static IEnumerable<TextElement> Shortened(string[] items, IReadOnlyList<CargoLabelItem> contents, Area area)
    {
        var rows = Rows(area, Smallest);
        if (FitHalf(items, area, Smallest))
        {
            var named = (2 * rows) - 1;
            return TwoColumns([.. items[..named], More(contents, named)], rows, area, Smallest);
        }

        var lines = new List<string>();
        foreach (var (item, at) in items.Select((item, at) => (item, at)))
        {
            var wrapped = TextFitting.Wrap(item, area.Width, Smallest * TextFitting.Point, bold: true, breakWords: true)!;
            if (lines.Count + wrapped.Count >= rows)
            {
                return at == 0 ? FirstOnly(items[0], contents, area) : TextFitting.Place([.. lines, More(contents, at)], area, Smallest * TextFitting.Point, bold: true);
            }

            lines.AddRange(wrapped);
        }

        throw new InvalidOperationException("A list that fits was to be shortened.");
    }

    // One name that fills the whole list shrinks below the smallest size rather than being cut.
    private static IEnumerable<TextElement> FirstOnly(string item, IReadOnlyList<CargoLabelItem> contents, Area area)
    {
        const double size = Smallest * TextFitting.Point;
        var last = LabelFont.LineHeight * size;
        var name = contents.Count == 1 ? area : area with { Height = area.Height - last };
        var more = contents.Count == 1 ? [] : TextFitting.Place([More(contents, 1)], area with { Y = area.Bottom - last }, size, bold: true);
        return TextFitting.Fit(item, name, size, bold: true).Concat(more);
    }

    private static string More(IReadOnlyList<CargoLabelItem> contents, int named) => $"+ {contents.Skip(named).Sum(item => item.Pairs)} ürün daha";
}
