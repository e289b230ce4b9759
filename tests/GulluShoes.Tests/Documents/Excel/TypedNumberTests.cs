using System.Globalization;
using GulluShoes.Documents.Excel;

namespace GulluShoes.Tests.Documents.Excel;

/// <summary>What people type into cells and over columns.</summary>
public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1234.56", "1234.56")]
    [InlineData("1234,56", "1234.56")]
    [InlineData("−12,50 ₺", "-12.50")]
    [InlineData("-12,50 TL", "-12.50")]
    [InlineData("(12,50)", "-12.50")]
    [InlineData("%23,5", "23.5")]
    [InlineData("1.234", "1234")]
    [InlineData("1,234", "1.234")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("  449,90 ", "449.90")]
    [InlineData("0", "0")]
    public void A_number_is_read_as_it_was_meant(string typed, string meant)
    {
        Assert.True(TypedNumber.TryRead(typed, out var number));
        Assert.Equal(decimal.Parse(meant, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("₺")]
    [InlineData("abc")]
    [InlineData("1.23.4")]
    [InlineData("1,23,4")]
    [InlineData("12,")]
    [InlineData("1e5")]
    [InlineData("--1")]
    [InlineData("#DEĞER!")]
    [InlineData("99999999999999999999999999999999999999999999")]
    public void What_is_no_number_is_never_zero(string? typed) => Assert.False(TypedNumber.TryRead(typed, out _));

    [Theory]
    [InlineData("SATIŞ  FİYATI (₺, değiştirilebilir)", "satisfiyati")]
    [InlineData("Satis fiyati", "satisfiyati")]
    [InlineData(" satış_fiyatı ", "satisfiyati")]
    [InlineData("İADE KARGO BEDELİ", "iadekargobedeli")]
    [InlineData("Iade Kargo Bedeli", "iadekargobedeli")]
    [InlineData("1 YILDIZ ÜST FİYAT", "1yildizustfiyat")]
    [InlineData("(yalnız bilgi)", "")]
    [InlineData(null, "")]
    public void A_heading_is_known_whoever_typed_it(string? heading, string key) => Assert.Equal(key, HeaderKey.Of(heading));
}
