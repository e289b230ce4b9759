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

        return key.ToString();
    }

    /// <summary>As a wedge sends it that leaves out what its layout cannot type: only the ASCII characters, then as <see cref="Of"/>.</summary>
    public static string Bare(string code) => Of(string.Concat(code.Where(char.IsAscii)));

    private static char Fold(char sign) => sign switch
    {
        'I' or 'ı' or 'İ' => 'i',
        '=' or '*' or '‐' or '‑' or '–' or '—' => '-',
        _ when char.IsWhiteSpace(sign) => ' ',
        _ when char.IsControl(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark => '\0',
        _ => char.ToLowerInvariant(sign),
    };
}
