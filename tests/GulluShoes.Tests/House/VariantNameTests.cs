using FsCheck;
using FsCheck.Xunit;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Tests.House;

public sealed class VariantNameTests
{
    [Theory]
    [InlineData("259-37 Kırmızı", null, null, "259", "Kırmızı", "37")]
    [InlineData("099-37 Siyah", "Siyah Rugan", " 38", "099", "Siyah Rugan", "38")]
    [InlineData("099 - 36,5 Taba", null, null, "099", "Taba", "36,5")]
    [InlineData("099", null, "41", "099", null, "41")]
    [InlineData("  ", "", " ", null, null, null)]
    [InlineData(null, "Bej", null, null, "Bej", null)]
    [InlineData("12B Güllü Pembe", null, null, "12B", "Güllü Pembe", null)]
    public void A_stock_code_is_read_and_Trendyols_own_fields_win(
        string? stockCode, string? colour, string? size, string? expectedModel, string? expectedColour, string? expectedSize) =>
        Assert.Equal(new VariantName(expectedModel, expectedColour, expectedSize), VariantName.Read(stockCode, colour, size));

    [Fact]
    public void It_is_spoken_as_the_staff_speak() => Assert.Equal("099 siyah 37", new VariantName("099", "siyah", "37").ToString());

    [Property]
    public void What_the_shop_writes_it_reads_back(PositiveInt model, byte size)
    {
        var code = $"{model.Get:000}-{30 + (size % 15)} Lacivert";

        Assert.Equal(new VariantName($"{model.Get:000}", "Lacivert", $"{30 + (size % 15)}"), VariantName.Read(code, null, null));
    }

    [Property]
    public void No_text_breaks_it(string? stockCode, string? colour, string? size)
    {
        var name = VariantName.Read(stockCode, colour, size);

        Assert.True(name.Model is not "" && name.Colour is not "" && name.Size is not "");
    }
}
