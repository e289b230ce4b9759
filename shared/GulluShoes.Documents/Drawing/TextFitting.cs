namespace GulluShoes.Documents.Drawing;

/// <summary>Lays text into areas: whole, always; as large as it goes.</summary>
internal static class TextFitting
{
    public const double Point = 25.4 / 72;

    // Above this part of the wished size a word is never broken in two; below it a break reads better than the smaller letters.
    private const double WholeWordsDownTo = 0.6;
    private const double Step = 0.97;

    /// <summary>The text in the largest size up to <paramref name="maxSize"/> (em, millimetres) in which all its lines fit the area, top left.</summary>
    public static IReadOnlyList<TextElement> Fit(string text, Area area, double maxSize, bool bold = false)
    {
        var largest = Math.Min(maxSize, area.Height / LabelFont.LineHeight);
        var size = largest;
        while (true)
        {
            var lines = Wrap(text, area.Width, size, bold, breakWords: size < largest * WholeWordsDownTo);
            if (lines is not null && lines.Count * LabelFont.LineHeight * size <= area.Height + 1e-9)
            {
                // A single line keeps the baseline of its full size, so that neighbours stand level.
                var lowered = lines.Count == 1 ? area.Y + (LabelFont.Ascent * (largest - size)) : area.Y;
                return Place(lines, area with { Y = lowered }, size, bold);
            }

            size *= Step;
        }
    }

    /// <summary>One text element a line, downwards from the top left corner.</summary>
    public static IReadOnlyList<TextElement> Place(IReadOnlyList<string> lines, Area area, double size, bool bold)
    {
        var height = LabelFont.LineHeight * size;
        return [.. lines.Select((line, i) =>
            new TextElement(new Area(area.X, area.Y + (i * height), LabelFont.Of(bold).WidthOf(line) * size, height), line, size, bold))];
    }

    /// <summary>Lines no wider than <paramref name="width"/> millimetres; null when a word is wider and may not be broken.</summary>
    public static IReadOnlyList<string>? Wrap(string text, double width, double size, bool bold, bool breakWords)
    {
        var font = LabelFont.Of(bold);
        var room = width / size;
        var lines = new List<string>();
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var taken = LineLength(font, rest, room, breakWords);
            if (taken == 0)
            {
                return null;
            }

            lines.Add(rest[..taken].TrimEnd().ToString());
            rest = rest[taken..].TrimStart();
        }

        return lines;
    }

    // As many whole words as the line holds; or, where that is none and words may break, as many letters.
    private static int LineLength(LabelFont font, ReadOnlySpan<char> text, double room, bool breakWords)
    {
        var width = 0.0;
        var wordsEnd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                wordsEnd = i;
            }

            width += font.WidthOf(text.Slice(i, 1));
            if (width > room && text[i] != ' ')
            {
                return wordsEnd > 0 ? wordsEnd : breakWords ? Math.Max(i, 1) : 0;
            }
        }

        return text.Length;
    }
}
