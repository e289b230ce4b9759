using System.Globalization;
using System.Text;

namespace GulluShoes.Shop.Packing;

/// <summary>Codes in the forms by which they are found again, however a scanner mangles them. Never shown, never sent.</summary>
public static class CodeKey
{
    /// <summary>
    /// Case, accents, the Turkish i's and the kind of dash do not count: "Güllüayakkabı 01" and "GULLUAYAKKABI  01" are one.
    /// Digits and their order always do.
    /// </summary>
    public static string Of(string code)
    {
        var key = new StringBuilder(code.Length);
        foreach (var sign in code.Trim().Normalize(NormalizationForm.FormD))
        {
            var folded = Fold(sign);
            if (folded == ' ' ? key.Length > 0 && key[^1] != ' ' : folded != '\0')
            {
                key.Append(folded);
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>As a wedge sends it that leaves out what its layout cannot type: only the ASCII characters, then as <see cref="Of"/>.</summary>
    public static string Bare(string code) => Of(string.Concat(code.Where(char.IsAscii)));

    /// <summary>True when a wedge that left out some of the letters that its layout cannot type made this of the code.</summary>
    public static bool IsRestOf(string typed, string code)
    {
        var (bare, whole) = (Bare(code), Of(code));
        return bare.Length > 0 && bare.Length < whole.Length && Bare(typed) == bare && IsInOrderIn(Of(typed), whole);
    }

    private static bool IsInOrderIn(string some, string all)
    {
        var found = 0;
        foreach (var sign in all)
        {
            found += found < some.Length && some[found] == sign ? 1 : 0;
        }

        return found == some.Length && some.Length < all.Length;
    }

    private static char Fold(char sign) => sign switch
    {
        'I' or 'ı' or 'İ' => 'i',
        '=' or '*' or '‐' or '‑' or '–' or '—' => '-',
        _ when char.IsWhiteSpace(sign) => ' ',
        _ when char.IsControl(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark => '\0',
        _ => char.ToLowerInvariant(sign),
    };
}
