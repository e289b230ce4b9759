using FsCheck.Xunit;
using GulluShoes.Documents.Drawing;
using GulluShoes.Documents.Labels;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Tests.Documents;

public sealed class CargoLabelLayoutTests
{
    private const double Hair = 1e-6;

    [Property(MaxTest = 400, EndSize = 100_000)]
    public void Nothing_overlaps_and_nothing_leaves_the_padding_whatever_is_printed(int seed, bool copy, bool small)
    {
        var sheet = small ? LabelSheet.Cargo97 : LabelSheet.Cargo100;
        var elements = CargoLabelLayout.Place(SampleLabels.Random(seed) with { Copy = copy }, new LabelOptions { Sheet = sheet }).Elements;

        var inside = new Area(0, 0, sheet.Width, sheet.Height).Inset(sheet.Padding - Hair);
        Assert.All(elements, element => Assert.True(Contains(inside, element.Area), $"{element} leaves {inside}"));
        foreach (var (one, at) in elements.Select((element, at) => (element, at)))
        {
            Assert.All(elements.Skip(at + 1), other => Assert.False(Overlap(one, other), $"{one} overlaps {other}"));
        }
    }

    [Property(MaxTest = 300, EndSize = 100_000)]
    public void Names_and_addresses_are_printed_whole_whatever_their_length(int seed)
    {
        var label = SampleLabels.Random(seed);

        var printed = WithoutSpaces(string.Concat(Texts(label).Select(text => text.Text)));
        foreach (var text in new[] { label.TrackingNumber, label.OrderNumber, label.Carrier, label.Recipient, label.Address?.Street, label.Address?.District, label.Address?.City })
        {
            Assert.Contains(WithoutSpaces(PrintedText.Clean(text)), printed, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1, 0.375)]
    [InlineData(22, 0.375)]
    [InlineData(36, 0.375)]
    [InlineData(38, 0.254)]
    public void Bars_are_three_dots_wide_unless_the_number_fits_no_other_way(int digits, double module)
    {
        var label = SampleLabels.Usual with { TrackingNumber = new string('8', digits) };

        var bars = Assert.Single(CargoLabelLayout.Place(label, LabelOptions.Default).Elements.OfType<BarsElement>());

        Assert.Equal(module, bars.Module);
        Assert.True(bars.Area.Height <= 24);
        Assert.True(bars.Reserved.X >= 0 && bars.Reserved.Right <= LabelSheet.Cargo100.Width);
    }

    [Fact]
    public void A_usual_label_uses_the_sizes_of_the_table()
    {
        var texts = Texts(SampleLabels.Usual).ToDictionary(text => text.Text);

        Assert.Equal(13, Points(texts["10900112233"]), 0.01);
        Assert.Equal(12, Points(texts["7280012345678901"]), 0.01);
        Assert.Equal(12, Points(texts["Ayşe Gül Öztürk Şimşekoğlu"]), 0.01);
        Assert.True(texts["10900112233"].Bold);
    }

    [Fact]
    public void An_address_of_three_hundred_characters_stays_readable_and_whole()
    {
        var street = string.Join(' ', Enumerable.Repeat("Uzunçayır Mahallesi Şahin Sokağı", 10))[..300];
        var label = SampleLabels.Usual with { Address = SampleLabels.Usual.Address! with { Street = street } };

        var lines = Texts(label).Where(text => street.Contains(text.Text, StringComparison.Ordinal)).ToList();

        Assert.Equal(street.TrimEnd(), string.Join(' ', lines.Select(line => line.Text)));
        Assert.All(lines, line => Assert.True(Points(line) >= 6));
    }

    [Fact]
    public void What_does_not_fit_into_the_list_is_counted_in_pairs()
    {
        var label = SampleLabels.Usual with { Contents = [.. Enumerable.Range(0, 60).Select(i => new CargoLabelItem(new VariantName($"{100 + i}", "Bej", "38"), 2))] };

        var texts = Texts(label).Select(text => text.Text).ToList();

        var named = texts.Count(text => text.EndsWith("Bej 38 × 2", StringComparison.Ordinal));
        Assert.True(named >= 10);
        Assert.Contains($"+ {2 * (60 - named)} ürün daha", texts);
        Assert.Contains("İÇİNDEKİLER – 120 ÇİFT", texts);
    }

    [Fact]
    public void Missing_facts_are_said_to_be_missing()
    {
        var label = SampleLabels.Usual with { Recipient = null, Carrier = " ", Address = null, Contents = [], CashOnDelivery = true };

        var texts = Texts(label).Select(text => text.Text).ToList();

        Assert.Equal(3, texts.Count(text => text == "veri yok"));
        Assert.Contains("Adres: veri yok", texts);
        Assert.Contains("Tutar: veri yok", texts);
    }

    [Fact]
    public void Cash_on_delivery_has_a_red_frame_and_the_amount_in_lira()
    {
        var elements = CargoLabelLayout.Place(SampleLabels.Usual with { CashOnDelivery = true, AmountDue = 1249.9m }, LabelOptions.Default).Elements;

        Assert.Equal(4, elements.OfType<BoxElement>().Count(box => box.Ink == Ink.Red));
        Assert.Contains(elements.OfType<TextElement>(), text => text.Text == "1.249,90 TL");
        Assert.Contains(elements.OfType<TextElement>(), text => text.Text == "KAPIDA ÖDEME");
    }

    [Fact]
    public void A_sheet_too_small_for_the_table_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CargoLabelLayout.Place(SampleLabels.Usual, new LabelOptions { Sheet = new LabelSheet(60, 40, 2) }));

    private static IEnumerable<TextElement> Texts(CargoLabel label) => CargoLabelLayout.Place(label, LabelOptions.Default).Elements.OfType<TextElement>();

    private static double Points(TextElement text) => text.Size / TextFitting.Point;

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static bool Contains(Area outer, Area inner) =>
        inner.X >= outer.X && inner.Y >= outer.Y && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom;

    // White beside one code may be white beside the other: only ink must keep out of it.
    private static bool Overlap(Element one, Element other) => Overlap(one.Reserved, other.Area) || Overlap(one.Area, other.Reserved);

    private static bool Overlap(Area one, Area other) =>
        one.X < other.Right - Hair && other.X < one.Right - Hair && one.Y < other.Bottom - Hair && other.Y < one.Bottom - Hair;
}
