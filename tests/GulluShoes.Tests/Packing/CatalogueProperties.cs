using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Packing;

/// <summary>Whatever a wrong layout makes of a code, it is never taken for another product.</summary>
public sealed class CatalogueProperties
{
    public static Arbitrary<List<string>> Few { get; } = Catalogue.Code.NonEmptyListOf().Select(codes => codes.ToList()).ToArbitrary();

    [Fact]
    public void A_whole_shop_is_read_as_itself_or_not_at_all_on_every_pair_of_layouts()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var catalogue = new Catalogue(Catalogue.Realistic(seed));
        Assert.Equal(1400, catalogue.Codes.Count);

        var readings = Wedge.All.SelectMany(_ => catalogue.Codes, (wedge, code) => (wedge, code.Barcode)).AsParallel()
            .Select(one => (one.wedge, one.Barcode, Read: catalogue.Read(one.wedge.Read(one.Barcode))?.Barcode)).ToList();

        Assert.Empty(readings.Where(one => one.Read is not null && one.Read != one.Barcode).Select(one => $"{one} (seed {seed})"));
        // Reading nothing would be safe, and useless: what cannot be told apart must stay rare.
        Assert.InRange(readings.Count(one => one.Read is not null), readings.Count * 95 / 100, readings.Count);
    }

    [Property(MaxTest = 100)]
    public Property No_few_codes_are_confused() => Prop.ForAll(
        Few,
        codes =>
        {
            var catalogue = new Catalogue(codes);
            return Wedge.All.All(wedge => codes.TrueForAll(code => catalogue.Read(wedge.Read(code)) is not { } read || read.Barcode == code));
        });

    [Property(MaxTest = 200)]
    public Property A_lone_code_is_always_read() => Prop.ForAll(
        Catalogue.Code.ToArbitrary(),
        code => Wedge.All.All(wedge => new Catalogue([code]).Read(wedge.Read(code))?.Barcode == code));

    [Property(MaxTest = 500)]
    public void No_text_breaks_the_reading(string? raw)
    {
        var reading = CodeReading.Of(raw ?? "");

        Assert.Null(reading.Match([]));
        Assert.DoesNotContain("", reading.Keys);
    }

    [Property(MaxTest = 500)]
    public void Keys_do_not_change_when_taken_again(NonNull<string> code) => Assert.Equal(CodeKey.Of(code.Get), CodeKey.Of(CodeKey.Of(code.Get)));
}
