using System.Text;
using GulluShoes.Documents.Codes;
using GulluShoes.Documents.Labels;
using GulluShoes.Shop.Labels;

namespace GulluShoes.Tests.Documents;

public sealed class ZplLabelTests
{
    private readonly CargoLabelRenderer _renderer = new();

    [Theory]
    [InlineData(PrinterDots.Dpi203, 800, 40, 40, 3, 162)]
    [InlineData(PrinterDots.Dpi300, 1181, 59, 59, 4, 239)]
    public void Bars_stand_on_exact_dots(PrinterDots dots, int side, int left, int top, int module, int height)
    {
        var symbol = ((Code128.Symbol)Code128.Encode(SampleLabels.Usual.TrackingNumber)).Bars;

        var printed = Print(SampleLabels.Usual, dots).Picture;

        Assert.Equal((side, side), (printed.Width, printed.Height));
        Assert.Equal(symbol.Widths.Select(width => width * module), Runs(printed, left, top, symbol.Modules * module));
        Assert.Equal(symbol.Widths.Select(width => width * module), Runs(printed, left, top + height - 1, symbol.Modules * module));
        Assert.False(printed.IsBlack(left, top - 1));
        Assert.False(printed.IsBlack(left, top + height));
        Assert.All(Enumerable.Range(0, 10 * module), dot => Assert.False(printed.IsBlack(left - 1 - dot, top)));
        Assert.All(Enumerable.Range(0, 10 * module), dot => Assert.False(printed.IsBlack(left + (symbol.Modules * module) + dot, top)));
    }

    [Fact]
    public void Text_stands_on_its_baseline_in_dots()
    {
        var order = Assert.Single(Print(SampleLabels.Usual, PrinterDots.Dpi203).Texts, text => text.Text == "10900112233");

        // 5 mm padding + 29.8 + 2.6 mm down to the field, then the ascent of a 13 pt em.
        Assert.Equal(new ZplText(8 * (100 - 5 - 37), 335, 37, "10900112233"), order);
    }

    [Fact]
    public void Turkish_text_is_plain_utf8_and_command_letters_are_escaped()
    {
        var label = SampleLabels.Usual with { Recipient = "Şükrü ^XA~JR _5E\n^XZ İĞÜŞÖÇ ığüşöç", Carrier = @"a\&b" };

        var zpl = Encoding.UTF8.GetString(_renderer.Render(label, LabelFormat.Zpl));

        Assert.Contains("^FDŞükrü _5EXA_7EJR _5F5E _5EXZ İĞÜŞÖÇ ığüşöç^FS", zpl, StringComparison.Ordinal);
        Assert.Contains(Print(label, PrinterDots.Dpi203).Texts, text => text.Text == "Şükrü ^XA~JR _5E ^XZ İĞÜŞÖÇ ığüşöç");
        Assert.Equal(1, zpl.Split("^XA").Length - 1);
    }

    [Theory]
    [InlineData(PrinterDots.Dpi203)]
    [InlineData(PrinterDots.Dpi300)]
    public void Nothing_is_printed_beyond_the_label(PrinterDots dots)
    {
        // The printer throws where a dot would fall outside.
        for (var seed = 0; seed < 60; seed++)
        {
            var printed = Print(SampleLabels.Random(seed), dots);

            Assert.All(printed.Texts, text => Assert.InRange(text.Baseline, text.Size, printed.Picture.Height));
        }
    }

    private ZplPrinter Print(CargoLabel label, PrinterDots dots) => ZplPrinter.Print(_renderer.Render(label, LabelFormat.Zpl, new LabelOptions { Dots = dots }));

    private static List<int> Runs(Picture picture, int left, int y, int dots)
    {
        var runs = new List<int>();
        for (var x = left; x < left + dots; x++)
        {
            if (x == left || picture.IsBlack(x, y) != picture.IsBlack(x - 1, y))
            {
                runs.Add(0);
            }

            runs[^1]++;
        }

        return runs;
    }
}
