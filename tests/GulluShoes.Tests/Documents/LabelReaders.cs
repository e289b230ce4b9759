using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GulluShoes.Tests.Documents;

/// <summary>What one reader found on one picture, as "symbology: text", sorted.</summary>
internal sealed record Reading(string Picture, string Reader, IReadOnlyList<string> Codes)
{
    public static IReadOnlyList<string> Expected(string bars, string qr) => Sorted([("Code128", bars), ("QRCode", qr)]);

    public static IReadOnlyList<string> Sorted(IEnumerable<(string Symbology, string Text)> codes) =>
        [.. codes.Select(code => $"{code.Symbology}: {code.Text}").Order(StringComparer.Ordinal)];
}

/// <summary>Two readers that share no code with each other or with us.</summary>
internal static partial class LabelReaders
{
    // zbarimg's exit code when it finds nothing on some picture: the comparison will tell which.
    private const int NothingFound = 4;

    /// <param name="goods">Also what stands on goods: EAN-13.</param>
    public static async Task<IReadOnlyList<Reading>> ReadAsync(string[] pictures, bool goods = false) =>
        [.. await WithZBarAsync(pictures, goods), .. await WithZXingAsync(pictures, goods)];

    private static async Task<IEnumerable<Reading>> WithZBarAsync(string[] pictures, bool goods)
    {
        var xml = await PaperTool.ZBar.RunAsync(["--nodbus", "--quiet", "--xml", "-Sdisable", "-Scode128.enable", "-Sqrcode.enable", .. goods ? ["-Sean13.enable"] : Array.Empty<string>(), .. pictures], NothingFound);
        XNamespace zbar = "http://zbar.sourceforge.net/2008/barcode";
        var found = XDocument.Parse(xml).Descendants(zbar + "source").ToDictionary(source => (string)source.Attribute("href")!, source => source.Descendants(zbar + "symbol"));
        return pictures.Select(picture => new Reading(picture, "zbarimg", Reading.Sorted(
            found.GetValueOrDefault(picture, []).Select(symbol => (NameOf((string)symbol.Attribute("type")!), symbol.Element(zbar + "data")!.Value)))));
    }

    // Version 1.4 asserts on wide modules when it may scale the picture down: -noscale.
    private static async Task<IEnumerable<Reading>> WithZXingAsync(string[] pictures, bool goods)
    {
        var lines = await PaperTool.ZXing.RunAsync(["-noscale", "-norotate", "-format", goods ? "Code128,QRCode,EAN-13" : "Code128,QRCode", "-1", .. pictures]);
        var found = ZXingLine().Matches(lines).ToLookup(line => line.Groups["picture"].Value, line => (line.Groups["symbology"].Value, Unescape().Replace(line.Groups["text"].Value, letter => char.ConvertFromUtf32(Convert.ToInt32(letter.Groups[1].Value, 16)))));
        return pictures.Select(picture => new Reading(picture, "ZXingReader", Reading.Sorted(found[picture])));
    }

    private static string NameOf(string zbarType) => zbarType switch
    {
        "CODE-128" => "Code128",
        "QR-Code" => "QRCode",
        _ => zbarType,
    };

    // ZXingReader writes letters beyond ASCII as their numbers.
    [GeneratedRegex("<U\\+([0-9A-F]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Unescape();

    [GeneratedRegex("^(?<picture>\\S+) (?<symbology>\\S+) \"(?<text>.*)\"\\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ZXingLine();
}
