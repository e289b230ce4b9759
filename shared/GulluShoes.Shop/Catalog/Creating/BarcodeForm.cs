using System.Globalization;

namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>How the shop makes its barcodes.</summary>
public enum BarcodeKind
{
    /// <summary>Nine digits of the house.</summary>
    House9,

    /// <summary>Thirteen digits, the last of which checks the others.</summary>
    Ean13,
}

/// <summary>Makes a barcode of a prefix and a running number. Two numbers never give one code.</summary>
/// <param name="Prefix">Digits, fewer than the code has.</param>
public sealed record BarcodeForm(BarcodeKind Kind, string Prefix)
{
    private int Digits => (Kind == BarcodeKind.Ean13 ? 12 : 9) - Prefix.Length;

    /// <summary>How many numbers there are, from 0.</summary>
    public long Room => (long)Math.Pow(10, Digits);

    /// <exception cref="ArgumentOutOfRangeException">The prefix has no room for the number.</exception>
    public string Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Room);
        var digits = Prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
        return Kind == BarcodeKind.Ean13 ? digits + CheckDigit(digits) : digits;
    }

    /// <summary>GS1 General Specifications 7.9: weights 1 and 3 from the left of twelve digits.</summary>
    public static char CheckDigit(string twelve)
    {
        var sum = twelve.Select((digit, at) => (digit - '0') * (at % 2 == 0 ? 1 : 3)).Sum();
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>True of thirteen digits whose last one checks.</summary>
    public static bool IsEan13(string code) => code.Length == 13 && code.All(char.IsAsciiDigit) && CheckDigit(code[..12]) == code[12];
}
