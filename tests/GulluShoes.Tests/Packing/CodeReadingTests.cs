using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Packing;

public sealed class CodeReadingTests
{
    public static IEnumerable<object[]> Wedges => Wedge.All.Select(wedge => new object[] { wedge.Scanner.Name, wedge.Device.Name });

    [Theory]
    [MemberData(nameof(Wedges))]
    public void Turkish_letters_are_read_on_every_pair_of_layouts(string scanner, string device)
    {
        var wedge = Wedge.All.Single(one => one.Scanner.Name == scanner && one.Device.Name == device);
        var catalogue = new Catalogue(["Güllüayakkabı01", "Güllüayakkabı1", "Güllüayakkabı011", "Güllüayakkabı10", "099-37 Siyah"]);

        Assert.Equal("Güllüayakkabı01", catalogue.Read(wedge.Read("Güllüayakkabı01"))?.Barcode);
        Assert.Equal("099-37 Siyah", catalogue.Read(wedge.Read("099-37 Siyah"))?.Barcode);
    }

    // Written down from keyboards, not computed from the tables under test.
    [Theory]
    [InlineData("G]ll]ayakkabi01", "Güllüayakkabı01")]
    [InlineData("Güllüayakkabı01\r", "Güllüayakkabı01")]
    [InlineData("Gllayakkab01", "Güllüayakkabı01")]
    [InlineData("GULLUAYAKKABI01", "Güllüayakkabı01")]
    [InlineData("gu\u0308llu\u0308ayakkabı01", "Güllüayakkabı01")]
    [InlineData("]C1Güllüayakkabı01", "Güllüayakkabı01")]
    [InlineData("]A0099-37", "099-37")]
    [InlineData("099=37", "099-37")]
    [InlineData("099*37", "099-37")]
    [InlineData("099ß37", "099-37")]
    [InlineData("099/37", "099-37")]
    [InlineData("  099-37 ", "099-37")]
    [InlineData("0BZBY", "0BYBZ")]
    public void What_scanners_make_of_a_code_is_read(string raw, string barcode) =>
        Assert.Equal(barcode, new Catalogue(["Güllüayakkabı01", "099-37", "0BYBZ"]).Read(raw)?.Barcode);

    [Theory]
    [InlineData("099-37+L", ShoeSide.Left)]
    [InlineData("099-37+R", ShoeSide.Right)]
    [InlineData("099-37+r", ShoeSide.Right)]
    [InlineData("]Q3099-37+L", ShoeSide.Left)]
    [InlineData("099*37_L", ShoeSide.Left)]
    [InlineData("099-37", null)]
    [InlineData("099-37L", null)]
    public void The_side_marker_names_the_shoe(string raw, ShoeSide? side) =>
        Assert.Equal(raw.EndsWith("7L", StringComparison.Ordinal) ? null : new CodeMatch("099-37", side), new Catalogue(["099-37"]).Read(raw));

    [Theory]
    [InlineData("985237098231085")]
    [InlineData("985237098230855")]
    [InlineData("Güllüayakkabı1")]
    [InlineData("Güllüayakkabı11")]
    [InlineData("Güllüayakkabı111")]
    [InlineData("Güllüayakkabı01")]
    public void Prefixes_of_one_another_and_near_twins_are_told_apart(string code)
    {
        string[] codes = ["985237098231085", "985237098230855", "Güllüayakkabı1", "Güllüayakkabı11", "Güllüayakkabı111", "Güllüayakkabı01"];

        Assert.Equal(code, new Catalogue(codes).Read(code)?.Barcode);
        Assert.Null(new Catalogue(codes.Where(other => other != code)).Read(code));
    }

    [Fact]
    public void Two_products_for_one_reading_are_no_match()
    {
        Assert.Null(new Catalogue(["güllü 1", "GÜLLÜ 1"]).Read("gullu 1"));
        Assert.Null(new Catalogue(["Gülü1", "Gölö1"]).Read("Gl1"));
        Assert.Null(new Catalogue(["12AY", "12AZ"]).Read("12AY"));
    }

    [Fact]
    public void What_it_literally_says_wins_over_the_same_in_other_letters() =>
        Assert.Equal("GÜLLÜ 1", new Catalogue(["güllü 1", "GÜLLÜ 1"]).Read("GÜLLÜ 1")?.Barcode);

    [Fact]
    public void An_alias_names_its_product_and_keeps_its_side()
    {
        KnownCode[] known = [new("099-37", "099-37"), new("8680001", "099-37"), new("099-37+L", "099-37")];

        Assert.Equal(new CodeMatch("099-37", null), CodeReading.Of("8680001").Match(known));
        Assert.Equal(new CodeMatch("099-37", ShoeSide.Left), CodeReading.Of("099-37+L").Match(known));
        Assert.Null(CodeReading.Of("8680001").Match([new("8680001", "099-37"), new("8680001", "099-38")]));
    }

    [Fact]
    public void A_command_is_never_a_product_whatever_layout_garbles_it_and_whatever_the_catalogue_says()
    {
        var codes = StationCodes.Commands.Select(command => command.Code).Append("KOMUT-YOK").ToList();
        var catalogue = new Catalogue(codes);

        Assert.All(Wedge.All.SelectMany(_ => codes, (wedge, code) => wedge.Read(code)), typed =>
        {
            Assert.True(CodeReading.Of(typed).IsCommand, typed);
            Assert.Null(catalogue.Read(typed));
        });
        Assert.Equal("KOMUTAN 37", new Catalogue(["KOMUTAN 37"]).Read("KOMUTAN 37")?.Barcode);
        Assert.DoesNotContain(StationCodes.Tests, test => CodeReading.Of(test.Code).IsCommand);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("+L")]
    [InlineData("]C1")]
    [InlineData("üüü")]
    public void Nothing_is_read_as_nothing(string raw) => Assert.Null(new Catalogue(["099-37", "ü", "1"]).Read(raw));
}
