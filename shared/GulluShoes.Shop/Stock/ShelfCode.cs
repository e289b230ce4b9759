using System.Text.RegularExpressions;

namespace GulluShoes.Shop.Stock;

/// <summary>The name of a shelf, e.g. "A-B-01". Scanners that send "=" or "*" for "-" mean the same shelf.</summary>
public static partial class ShelfCode
{
    /// <summary>Where pairs lie of which nobody said where.</summary>
    public const string Unsaid = "GENEL";

    private const int Longest = 20;

    /// <summary>As it is kept and printed; null when it cannot be a shelf's name.</summary>
    public static string? Read(string? typed)
    {
        var code = typed?.Trim().Replace('=', '-').Replace('*', '-').Replace('ı', 'I').Replace('i', 'I').Replace('İ', 'I').ToUpperInvariant();
        return code is { Length: > 0 and <= Longest } && Pattern().IsMatch(code) ? code : null;
    }

    [GeneratedRegex("^[A-Z0-9ÇĞÖŞÜ]+(-[A-Z0-9ÇĞÖŞÜ]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
