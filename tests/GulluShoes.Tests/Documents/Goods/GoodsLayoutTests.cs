using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GulluShoes.Documents.Codes;
using GulluShoes.Documents.Drawing;
using GulluShoes.Documents.Labels.Products;
using GulluShoes.Documents.Labels.Shelves;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Documents.Goods;

/// <summary>What stands where on labels of products and shelves.</summary>
public sealed partial class GoodsLayoutTests
{
    public static TheoryData<string> Papers => [.. SampleGoods.Papers.Keys];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Everything_lies_inside_its_label_and_nothing_on_anything_else(string name)
    {
        var paper = SampleGoods.Papers[name];
        Assert.Null(paper.Defect);
        foreach (var label in Enumerable.Range(0, 300).Select(SampleGoods.Random))
        {
            var elements = ProductLabelLayout.Place(label, paper);

            Assert.All(elements, element => Assert.True(Holds(new Area(0, 0, paper.LabelWidth, paper.LabelHeight), element.Area), $"{name} {label}: {element}"));
            var clashes = from one in elements from other in elements where !ReferenceEquals(one, other) && Overlaps(one.Reserved, other.Area) select $"{name} {label}: {one} on {other}";
            Assert.True(!clashes.Any(), string.Join('\n', clashes));
        }
    }

    [Theory]
    [InlineData("985237098", 101)]
    [InlineData("8691234567890", 95)]
    [InlineData("8691234567894", 0)]
    [InlineData("Güllüayakkabı01", 0)]
    public void A_house_code_and_an_EAN_have_bars_on_the_dual_roll_and_what_is_too_long_or_Turkish_the_square_alone(string code, int modules)
    {
        var elements = ProductLabelLayout.Place(SampleGoods.Usual with { Barcode = code }, LabelPaper.Dual50);

        Assert.Equal(modules, elements.OfType<BarsElement>().SingleOrDefault()?.Pattern.Modules ?? 0);
        Assert.InRange(elements.OfType<ModulesElement>().Single().Area.Width, 14, 17);
    }

    [Fact]
    public void A_side_is_said_and_is_part_of_the_code_that_the_packing_table_understands()
    {
        var right = SampleGoods.Usual with { Side = ShoeSide.Right };

        Assert.Contains("SAĞ", TextsOf(ProductLabelLayout.Place(right, LabelPaper.Dual50)));
        Assert.Equal(new CodeMatch("985237098", ShoeSide.Right), CodeReading.Of(right.Code).Match([new KnownCode("985237098", "985237098")]));
        Assert.Equal(["099", "Siyah", "37", "985237098"], TextsOf(ProductLabelLayout.Place(SampleGoods.Usual, LabelPaper.Dual50)));
    }

    [Fact]
    public void Labels_begin_where_the_sheet_has_not_been_peeled_and_the_printers_offset_moves_all_of_them()
    {
        var pages = ProductLabels.On(LabelPaper.A4, Enumerable.Repeat(SampleGoods.Usual, 22), new LabelPlacement(FirstCell: 20, OffsetX: 1.5, OffsetY: -2));

        Assert.Equal(1, Squares(pages.Preview(0)!));
        Assert.Equal(21, Squares(pages.Preview(1)!));
        Assert.Null(pages.Preview(2));
        // The last cell of the sheet, moved by the offset and the label's own padding.
        var (x, y) = FirstMove(pages.Preview(0)!);
        Assert.Equal(8 + (2 * (64.67 + 2)) + 1.5 + 1.6, x, 0.3);
        Assert.Equal(15 + (6 * (37.92 + 1)) - 2 + 1.6, y, 0.3);
    }

    [Fact]
    public void Only_a_paper_on_which_labels_fit_is_taken()
    {
        Assert.Contains("sığmıyor", (LabelPaper.A4 with { Columns = 4 }).Defect!, StringComparison.Ordinal);
        Assert.Contains("en az 30 × 20", (LabelPaper.Dual50 with { LabelWidth = 10 }).Defect!, StringComparison.Ordinal);
        Assert.Contains("Karekod", (LabelPaper.Dual50 with { QrSide = 40 }).Defect!, StringComparison.Ordinal);
        Assert.NotNull((LabelPaper.Dual50 with { GapX = -1 }).Defect);
        Assert.NotNull((LabelPaper.Dual50 with { Columns = 0 }).Defect);
    }

    [Fact]
    public async Task What_is_previewed_is_what_is_printed()
    {
        var pages = ProductLabels.On(LabelPaper.Dual50, [SampleGoods.Usual, SampleGoods.Random(3)], new LabelPlacement(OffsetX: 1));
        var again = ProductLabels.On(LabelPaper.Dual50, [SampleGoods.Usual, SampleGoods.Random(3)], new LabelPlacement(OffsetX: 1));
        using var zpl = new MemoryStream();
        await pages.WriteAsync(LabelFormat.Zpl, zpl, CancellationToken.None);

        Assert.Equal(pages.Preview(0), again.Preview(0));
        var shown = Regex.Matches(Encoding.UTF8.GetString(pages.Preview(0)!), "<text x=\"([0-9.]+)\"").Select(text => Math.Round(double.Parse(text.Groups[1].Value, CultureInfo.InvariantCulture) * 8));
        Assert.Equal(shown, ZplPrinter.Print(zpl.ToArray()).Texts.Select(text => (double)text.X));
    }

    [Fact]
    public async Task Five_thousand_labels_stream_into_one_PDF_page_by_page()
    {
        const int Labels = 5000;
        var drawn = 0;
        using var file = new DrawnAtFirstByte(() => drawn);
        var labels = Enumerable.Range(0, Labels).Select(number =>
        {
            drawn++;
            return SampleGoods.Usual with { Barcode = $"{900_000_000 + number}" };
        });

        await ProductLabels.On(LabelPaper.A4, labels, LabelPlacement.Usual).WriteAsync(LabelFormat.Pdf, file, CancellationToken.None);

        Assert.InRange(file.Drawn ?? Labels, 1, 20 * LabelPaper.A4.LabelsPerPage);
        Assert.Equal(Labels, drawn);
        Assert.Equal(Math.Ceiling((double)Labels / LabelPaper.A4.LabelsPerPage), Regex.Count(Encoding.Latin1.GetString(file.ToArray()), "/Type /Page[^s]"));
    }

    [Fact]
    public void A_shelf_says_its_code_once_in_large_letters()
    {
        var svg = Encoding.UTF8.GetString(ShelfLabels.Of(["A-B-01"], LabelPlacement.Usual).Preview(0)!);

        var size = double.Parse(Regex.Match(svg, "font-size=\"([0-9.]+)\"").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.Equal(28, size / 25.4 * 72, 0.5);
        Assert.Single(Regex.Matches(svg, ">A-B-01</text>"));
    }

    [Fact]
    public void The_check_digit_is_the_standards()
    {
        Assert.Equal('7', Ean13.CheckDigit("590123412345"));
        Assert.NotNull(Ean13.Encode("5901234123457"));
        Assert.Null(Ean13.Encode("5901234123458"));
        Assert.Null(Ean13.Encode("0012345678905"));
    }

    private static int Squares(byte[] svg) => Regex.Count(Encoding.UTF8.GetString(svg), ">985237098</text>");

    private static (double X, double Y) FirstMove(byte[] svg)
    {
        var move = Moves().Match(Encoding.UTF8.GetString(svg));
        return (double.Parse(move.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(move.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> TextsOf(IEnumerable<Element> elements) => elements.OfType<TextElement>().Select(text => text.Text);

    private static bool Holds(Area outer, Area inner) => inner.X >= -0.01 && inner.Y >= -0.01 && inner.Right <= outer.Right + 0.01 && inner.Bottom <= outer.Bottom + 0.01;

    private static bool Overlaps(Area one, Area other) =>
        one.X < other.Right - 0.01 && other.X < one.Right - 0.01 && one.Y < other.Bottom - 0.01 && other.Y < one.Bottom - 0.01;

    [GeneratedRegex("d=\"M([0-9.]+) ([0-9.]+)h")]
    private static partial Regex Moves();

    /// <summary>Notes how many labels had been drawn when the first byte of the file came.</summary>
    private sealed class DrawnAtFirstByte(Func<int> drawn) : MemoryStream
    {
        public int? Drawn { get; private set; }

        // All other writes come by here.
        public override void Write(byte[] buffer, int offset, int count)
        {
            Drawn ??= drawn();
            base.Write(buffer, offset, count);
        }
    }
}
