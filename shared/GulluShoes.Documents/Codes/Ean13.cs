using ZXing.OneD;

namespace GulluShoes.Documents.Codes;

/// <summary>EAN-13, as shops' scanners read it.</summary>
public static class Ean13
{
    public const int Digits = 13;

    // The standard asks for 11 on the left and 7 on the right; more white harms nobody.
    private const int QuietModules = 11;

    /// <summary>Null when the text is no EAN-13: thirteen digits, the last of which checks the others.</summary>
    /// <remarks>One with a leading zero is left to Code 128: many scanners send it as a UPC-A, without the zero.</remarks>
    public static BarPattern? Encode(string text) =>
        text.Length == Digits && text[0] != '0' && text.All(char.IsAsciiDigit) && CheckDigit(text.AsSpan(0, Digits - 1)) == text[^1]
            ? BarPattern.Of(new EAN13Writer().encode(text), QuietModules)
            : null;

    /// <summary>What the first twelve digits end with.</summary>
    public static char CheckDigit(ReadOnlySpan<char> twelve)
    {
        var sum = 0;
        for (var at = 0; at < twelve.Length; at++)
        {
            sum += (twelve[at] - '0') * (at % 2 == 0 ? 1 : 3);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
