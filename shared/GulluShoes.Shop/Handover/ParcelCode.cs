using System.Globalization;
using System.Text.RegularExpressions;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Shop.Handover;

/// <summary>
/// What a code on a parcel may mean: a tracking number (the bars), the package's page (the square code), or a package id
/// typed by hand.
/// </summary>
/// <param name="PackageId">Null unless the code is the address of a package's page.</param>
/// <param name="Texts">Tracking numbers to look up; more than one when the keyboard layout may be wrong.</param>
/// <param name="TypedIds">Package ids, when the code is a bare number.</param>
public sealed partial record ParcelCode(long? PackageId, IReadOnlyList<string> Texts, IReadOnlyList<long> TypedIds)
{
    /// <param name="raw">As the scanner sent it.</param>
    public static ParcelCode Of(string raw)
    {
        var texts = CodeReading.Of(raw).Texts;
        var page = texts.Select(text => PageAddress().Match(text)).FirstOrDefault(match => match.Success);
        return new ParcelCode(
            page is null ? null : long.Parse(page.Groups["id"].Value, CultureInfo.InvariantCulture),
            texts,
            [.. texts.Where(text => BareNumber().IsMatch(text)).Select(text => long.Parse(text, CultureInfo.InvariantCulture)).Distinct()]);
    }

    // A wrong layout garbles the signs of an address, in ways that not all layouts undo: the words and the number survive.
    [GeneratedRegex(@"^https?[^0-9a-z].*[^0-9a-z]orders[^0-9a-z](?<id>[0-9]{1,15})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageAddress();

    [GeneratedRegex("^[0-9]{1,15}$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();
}
