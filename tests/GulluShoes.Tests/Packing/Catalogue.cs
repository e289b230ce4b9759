using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Packing;

/// <summary>The codes of a shop, found as the database finds them: by the text, by the key, by the bare key.</summary>
internal sealed class Catalogue
{
    private readonly ILookup<string, KnownCode> byText;
    private readonly ILookup<string, KnownCode> byKey;
    private readonly ILookup<string, KnownCode> byBareKey;

    public Catalogue(IEnumerable<string> barcodes)
    {
        Codes = [.. barcodes.Distinct(StringComparer.Ordinal).Select(barcode => new KnownCode(barcode, barcode))];
        byText = Codes.ToLookup(code => code.Code, StringComparer.Ordinal);
        byKey = Codes.ToLookup(code => CodeKey.Of(code.Code), StringComparer.Ordinal);
        byBareKey = Codes.ToLookup(code => CodeKey.Bare(code.Code), StringComparer.Ordinal);
    }

    public IReadOnlyList<KnownCode> Codes { get; }

    /// <summary>Some code as the shop has it: numbered names, 13 and 15 digits, model–size–colour in words and in letters.</summary>
    public static Gen<string> Code { get; } = Gen.OneOf(
        Numbered("Güllüayakkabı"),
        Numbered("Gulluayakkabi"),
        Numbered("GÜLLÜ-"),
        Digits(985_237_098_000_000, 999_999),
        Digits(8_680_000_000_000, 9_999_999),
        Variant("{0:000}-{1} {2}", "Siyah", "Kırmızı", "Taba", "Gümüş", "Bej", "Beyaz", "Yeşil", "Çağla"),
        Variant("{0:000}{2}{1}", "SYH", "KRM", "TAB", "BYZ", "YZB", "AY", "AZ", "LAC"));

    public static IReadOnlyList<string> Realistic(int seed) =>
        [.. Code.Sample(4000, new Rnd((ulong)seed, 1), 20).Distinct(StringComparer.Ordinal).Take(1400)];

    public CodeMatch? Read(string raw)
    {
        var reading = CodeReading.Of(raw);
        return reading.Match([.. reading.Texts.SelectMany(text => byText[text])
            .Concat(reading.Keys.SelectMany(key => byKey[key]))
            .Concat(reading.BareKeys.SelectMany(key => byBareKey[key])).Distinct()]);
    }

    private static Gen<string> Numbered(string name) => Gen.Choose(1, 1800).Select(number => string.Create(CultureInfo.InvariantCulture, $"{name}{number:00}"));

    private static Gen<string> Digits(long from, int width) =>
        Gen.Choose(0, width).Select(number => (from + number).ToString(CultureInfo.InvariantCulture));

    private static Gen<string> Variant(string format, params string[] colours) =>
        from model in Gen.Choose(1, 300)
        from size in Gen.Choose(35, 41)
        from colour in Gen.Elements(colours)
        select string.Format(CultureInfo.InvariantCulture, format, model, size, colour);
}
