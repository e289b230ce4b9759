using System.Globalization;
using System.Text;
using GulluShoes.Documents.Drawing;

namespace GulluShoes.Tests.Documents.Goods;

/// <summary>A page of paper as pdftoppm draws it at 203 dpi (PGM), from which one label is cut.</summary>
internal static class GreyPage
{
    private const double DotsPerMillimetre = 203 / 25.4;

    /// <summary>The cut label as a file beside the page.</summary>
    public static async Task<string> CutAsync(string page, Area label)
    {
        var file = await File.ReadAllBytesAsync(page);
        var head = Encoding.ASCII.GetString(file, 0, 40).Split(['\n', ' ']);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        var start = file.Length - (width * height);
        var (left, top) = (Math.Max(0, (int)(label.X * DotsPerMillimetre)), Math.Max(0, (int)(label.Y * DotsPerMillimetre)));
        var (columns, rows) = (Math.Min(width - left, (int)(label.Width * DotsPerMillimetre)), Math.Min(height - top, (int)(label.Height * DotsPerMillimetre)));
        var cut = string.Create(CultureInfo.InvariantCulture, $"{page}-{left}-{top}.pgm");
        await using var output = File.Create(cut);
        await output.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{columns} {rows}\n255\n")));
        for (var row = top; row < top + rows; row++)
        {
            await output.WriteAsync(file.AsMemory(start + (row * width) + left, columns));
        }

        return cut;
    }
}
