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
                return TextFitting.Place(lines, area, points * TextFitting.Point, bold: true, Ink.Black);
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
        var width = (area.Width - ColumnGap) / 2;
        var size = points * TextFitting.Point;
        var rows = (items.Length + 1) / 2;
        if (rows > Rows(area, points) || items.Any(item => LabelFont.Bold.WidthOf(item) * size > width))
        {
            return null;
        }

        var left = area with { Width = width };
        var right = left with { X = area.Right - width };
        return TextFitting.Place(items[..rows], left, size, bold: true, Ink.Black)
            .Concat(TextFitting.Place(items[rows..], right, size, bold: true, Ink.Black));
    }

    // "+ n ürün daha": the list in the smallest size, as many whole items as leave a line for the count of pairs not named.
    private static IEnumerable<TextElement> Shortened(string[] items, IReadOnlyList<CargoLabelItem> contents, Area area)
    {
        const double size = Smallest * TextFitting.Point;
        var lines = new List<string>();
        var named = 0;
        foreach (var item in items)
        {
            var wrapped = TextFitting.Wrap(item, area.Width, size, bold: true, breakWords: true)!;
            if (lines.Count + wrapped.Count > Rows(area, Smallest) - 1)
            {
                break;
            }

            lines.AddRange(wrapped);
            named++;
        }

        var line = LabelFont.LineHeight * size;
        var last = new Area(area.X, area.Bottom - line, area.Width, line);
        var first = named > 0
            ? TextFitting.Place(lines, area, size, bold: true, Ink.Black)
            : TextFitting.Fit(items[named++], area with { Height = area.Height - line }, size, bold: true);
        var more = contents.Skip(named).Sum(item => item.Pairs);
        return more > 0 ? first.Concat(TextFitting.Fit($"+ {more} ürün daha", last, size, bold: true)) : first;
    }
}
