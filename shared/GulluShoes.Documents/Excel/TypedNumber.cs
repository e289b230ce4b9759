using System.Globalization;
using System.Text.RegularExpressions;

namespace GulluShoes.Documents.Excel;

/// <summary>Numbers as people type them into cells: "1.234,56", "1234.56", "−12,50 ₺", "(12,50)", "%10".</summary>
public static partial class TypedNumber
{
    private const int Longest = 40;

    /// <summary>False when it is no number, or one that may be read in two ways for certain reasons, such as "1.23.4". A lone point before three digits parts thousands, as in Turkish.</summary>
    public static bool TryRead(string? text, out decimal number)
    {
        number = 0;
        var typed = Marks().Replace(text ?? "", "");
        if (typed.Length is 0 or > Longest)
        {
            return false;
        }

        var isNegative = typed[0] is '-' or '−' or '–' || (typed[0] == '(' && typed[^1] == ')');
        var plain = PlainOf(isNegative ? typed[1..].TrimEnd(')') : typed);
        if (plain is null || !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size))
        {
            return false;
        }

        number = isNegative ? -size : size;
        return true;
    }

    private static string? PlainOf(string digits) => digits switch
    {
        _ when TurkishThousands().IsMatch(digits) => digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
        _ when EnglishThousands().IsMatch(digits) => digits.Replace(",", "", StringComparison.Ordinal),
        _ when Simple().IsMatch(digits) => digits.Replace(',', '.'),
        _ => null,
    };

    [GeneratedRegex(@"[\s  ₺%]|TL|TRY", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$")]
    private static partial Regex TurkishThousands();

    // A lone comma is Turkish: 1,234 is a little more than one.
    [GeneratedRegex(@"^[0-9]{1,3}((,[0-9]{3})+\.[0-9]+|(,[0-9]{3}){2,})$")]
    private static partial Regex EnglishThousands();

    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)?$")]
    private static partial Regex Simple();
}
