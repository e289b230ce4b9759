using FsCheck.Xunit;
using GulluShoes.Documents.Drawing;

namespace GulluShoes.Tests.Documents;

public sealed class PrintedTextTests
{
    [Theory]
    [InlineData("  Ayşe\t\r\n Gül  ", "Ayşe Gül")]
    [InlineData("I\u0307zmir", "İzmir")]
    [InlineData("i\u0307zmir", "izmir")]
    [InlineData("s\u0327ule", "şule")]
    [InlineData("Ko\u00ADya\u200B", "Koya")]
    [InlineData("Иван 😀", "□□□□ □")]
    [InlineData(null, "")]
    public void Text_becomes_one_line_of_letters_that_the_font_has(string? text, string printed) => Assert.Equal(printed, PrintedText.Clean(text));

    [Fact]
    public void Every_turkish_letter_is_in_both_fonts() =>
        Assert.All(SampleLabels.TurkishLetters + "₺×–…•\"'.,:;/()-+&%@#0123456789", letter => Assert.True(LabelFont.Regular.Has(letter) && LabelFont.Bold.Has(letter), $"{letter} is missing"));

    [Property(MaxTest = 300)]
    public void A_text_fitted_into_an_area_stays_whole_and_inside(string? text, byte width, byte height)
    {
        var (area, clean) = (new Area(0, 0, 5 + width, 2 + (height / 8.0)), PrintedText.Clean(text));

        var lines = TextFitting.Fit(clean, area, 4);

        Assert.Equal(clean.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines.Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Area.Right <= area.Right + 1e-6 && line.Area.Bottom <= area.Bottom + 1e-6));
    }

    [Fact]
    public void A_text_that_fits_keeps_its_size_and_a_longer_one_shrinks()
    {
        var area = new Area(0, 0, 40, 5);

        Assert.Equal(4, Assert.Single(TextFitting.Fit("Ayşe", area, 4)).Size);
        Assert.InRange(Assert.Single(TextFitting.Fit("Ayşe Gül Öztürk Şimşek", area, 4)).Size, 2, 3.9);
    }
}
