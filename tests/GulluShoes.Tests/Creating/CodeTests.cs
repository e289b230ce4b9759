using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GulluShoes.Shop.Catalog.Creating;

namespace GulluShoes.Tests.Creating;

public sealed class CodeTests
{
    [Theory]
    [InlineData("400638133393", '1')]
    [InlineData("978030640615", '7')]
    [InlineData("000000000000", '0')]
    public void The_last_digit_checks_the_others(string twelve, char last)
    {
        Assert.Equal(last, BarcodeForm.CheckDigit(twelve));
        Assert.True(BarcodeForm.IsEan13(twelve + last));
    }

    [Property(MaxTest = 200)]
    public Property Every_number_gives_a_code_of_its_own_and_no_single_wrong_digit_passes() => Prop.ForAll(
        Gen.Choose(0, 999_999).Two().ToArbitrary(),
        pair =>
        {
            var (first, second) = (new BarcodeForm(BarcodeKind.Ean13, "869742").Of(pair.Item1), new BarcodeForm(BarcodeKind.Ean13, "869742").Of(pair.Item2));
            var wrong = first[..5] + (char)('0' + ((first[5] - '0' + 1 + (pair.Item2 % 9)) % 10)) + first[6..];
            return BarcodeForm.IsEan13(first) && (first == second) == (pair.Item1 == pair.Item2) && !BarcodeForm.IsEan13(wrong) && new BarcodeForm(BarcodeKind.House9, "742").Of(pair.Item1).Length == 9;
        });

    [Fact]
    public void A_prefix_without_room_says_so() => Assert.Throws<ArgumentOutOfRangeException>(() => new BarcodeForm(BarcodeKind.House9, "7420000").Of(100));

    [Theory]
    [InlineData("TR", "TR")]
    [InlineData("tr", "TR")]
    [InlineData("Trinidad", "Trinidad ve Tobago")]
    [InlineData("Fransa", null)]
    [InlineData("", null)]
    public void What_is_the_same_comes_before_what_contains_it(string wanted, string? found) =>
        Assert.Equal(found, ValueMatch.Find(Shoe.Category.Attributes.Single(one => one.Name == "Menşei").Values, wanted)?.Name);

    [Theory]
    [InlineData("SİYAH", "Siyah")]
    [InlineData("Vizon", "Bej")]
    [InlineData("taba", "Kahverengi")]
    [InlineData("Koyu Yeşil", "Yeşil")]
    [InlineData("Leopar", "Çok Renkli")]
    [InlineData("Gökkuşağı", "Çok Renkli")]
    public void A_colour_finds_the_marketplaces_word_for_it(string colour, string found) => Assert.Equal(found, ValueMatch.Colour(Shoe.Category.WebColour!.Values, colour)?.Name);

    [Fact]
    public void The_usual_is_proposed_exactly() =>
        Assert.Equal(["Kadın", "TR", null, null], Shoe.Category.Common.Select(one => ValueMatch.Proposal(one)?.Name));

    [Fact]
    public void Only_what_the_marketplace_does_not_know_is_told()
    {
        var sheets = ProductSheet.Of(Shoe.Draft, Shoe.Category);
        var marks = new ToldMarks(1, 2, 3);
        IReadOnlyList<PlannedCall> Plan(ToldMarks now, params Publication[] publications) => SendPlan.Of([.. sheets.Select(sheet => (sheet, now))], publications);
        Publication Of(int at, PublicationState state, ToldMarks? told = null) => new(sheets[at].Barcode, state, state == PublicationState.Approved ? 900 : null, told);

        Assert.Equal([ProductCallKind.Create, ProductCallKind.Resubmit], Plan(marks, Of(0, PublicationState.Local), Of(1, PublicationState.Refused), Of(2, PublicationState.Rejected, marks), Of(3, PublicationState.Waiting, marks)).Select(call => call.Kind));
        Assert.Empty(Plan(marks, Of(0, PublicationState.Approved, marks), Of(1, PublicationState.Waiting, marks), Of(2, PublicationState.Sent)));
        Assert.Equal([ProductCallKind.Content], Plan(marks with { Content = 9 }, Of(0, PublicationState.Approved, marks)).Select(call => call.Kind));
        Assert.Equal([ProductCallKind.Variant, ProductCallKind.Delivery], Plan(new ToldMarks(1, 9, 9), Of(0, PublicationState.Approved, marks)).Select(call => call.Kind));
        Assert.Equal(900, Plan(marks with { Content = 9 }, Of(0, PublicationState.Approved, marks))[0].Sheets[0].ContentId);
    }
}
