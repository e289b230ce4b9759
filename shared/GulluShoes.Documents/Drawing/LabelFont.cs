using System.Collections.Frozen;
using SkiaSharp;

namespace GulluShoes.Documents.Drawing;

/// <summary>The font of everything printed (Fonts/OFL.txt), and how wide its letters are. Loaded once, safe for many threads.</summary>
internal sealed class LabelFont
{
    /// <summary>Parts of the em above and below the baseline that no letter leaves; a line is their sum.</summary>
    public const double Ascent = 2728.0 / 2816;
    public const double Descent = 680.0 / 2816;
    public const double LineHeight = Ascent + Descent;

    private const int LastCharacter = 0x25A1;

    private readonly FrozenDictionary<char, float> _advances;

    private LabelFont(string resource)
    {
        using var file = typeof(LabelFont).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not inside the assembly.");
        Typeface = SKTypeface.FromStream(file) ?? throw new InvalidOperationException($"The font {resource} cannot be read.");
        using var font = new SKFont(Typeface, 1) { LinearMetrics = true, Hinting = SKFontHinting.None, Subpixel = true };
        _advances = Measure(font).ToFrozenDictionary();
    }

    public static LabelFont Regular { get; } = new("GulluLabel-Regular.ttf");

    public static LabelFont Bold { get; } = new("GulluLabel-Bold.ttf");

    public SKTypeface Typeface { get; }

    public static LabelFont Of(bool bold) => bold ? Bold : Regular;

    public bool Has(char letter) => _advances.ContainsKey(letter);

    /// <summary>Width of a text that is one millimetre (of em) high, in millimetres; grows in step with the size.</summary>
    public double WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var letter in text)
        {
            width += _advances[letter];
        }

        return width;
    }

    private static IEnumerable<KeyValuePair<char, float>> Measure(SKFont font) =>
        from letter in Enumerable.Range(' ', LastCharacter).Select(code => (char)code)
        where !char.IsSurrogate(letter) && font.ContainsGlyph(letter)
        select KeyValuePair.Create(letter, font.GetGlyphWidths([font.GetGlyph(letter)])[0]);
}
