using System.Globalization;
using System.Text;

namespace GulluShoes.Documents.Drawing;

/// <summary>Makes any text printable: one line, whole letters, and only letters that the font has.</summary>
internal static class PrintedText
{
    // What stands for a letter that we cannot print: it must be seen that something is missing.
    private const char Missing = '\u25A1';

    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var printed = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).EnumerateRunes())
        {
            Append(printed, rune);
        }

        return printed.ToString().TrimEnd();
    }

    // A lone half of a surrogate pair cannot be normalised; EnumerateRunes turns it into U+FFFD. Lower-casing İ outside
    // Turkish leaves i + U+0307, whose dot nobody can see.
    private static string Whole(string text) =>
        string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC).Replace("i\u0307", "i", StringComparison.Ordinal);

    private static void Append(StringBuilder printed, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
        {
            if (printed.Length > 0 && printed[^1] != ' ')
            {
                printed.Append(' ');
            }
        }
        else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format)
        {
            printed.Append(rune.IsBmp && LabelFont.Regular.Has((char)rune.Value) ? (char)rune.Value : Missing);
        }
    }
}
