using GulluShoes.Functions.Money.Rates;

namespace GulluShoes.Tests.Money;

/// <summary>Reads https://www.tcmb.gov.tr/kurlar/today.xml, and nothing that only looks like it.</summary>
public sealed class BulletinTests
{
    private const string Dollar = """<Currency Kod="USD" CurrencyCode="USD"><Unit>1</Unit><ForexBuying>41.2000</ForexBuying><ForexSelling>41.2745</ForexSelling></Currency>""";

    [Fact]
    public void The_dollars_selling_rate_is_read_with_the_bulletins_own_day() =>
        Assert.Equal(new Bulletin(new DateOnly(2026, 11, 25), 41.2745m), Read($"""<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" href="isokur.xsl"?>{Root(Dollar)}"""));

    [Fact]
    public void A_rate_for_many_units_is_that_of_one() =>
        Assert.Equal(0.4127m, Read(Root(Dollar.Replace("<Unit>1<", "<Unit>100<", StringComparison.Ordinal))).Selling);

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Bakım</body></html>")]
    [InlineData("<Tarih_Date Tarih=\"25.11.2026\"></Tarih_Date>")]
    [InlineData("<Tarih_Date Tarih=\"11/25/2026\"><Currency CurrencyCode=\"USD\"><Unit>1</Unit><ForexSelling>41</ForexSelling></Currency></Tarih_Date>")]
    [InlineData("<Tarih_Date Tarih=\"25.11.2026\"><Currency CurrencyCode=\"USD\"><Unit>1</Unit><ForexSelling/></Currency></Tarih_Date>")]
    [InlineData("<Tarih_Date Tarih=\"25.11.2026\"><Currency CurrencyCode=\"USD\"><Unit>1</Unit><ForexSelling>41,27</ForexSelling></Currency></Tarih_Date>")]
    [InlineData("<Tarih_Date Tarih=\"25.11.2026\"><Currency CurrencyCode=\"USD\"><Unit>0</Unit><ForexSelling>41</ForexSelling></Currency></Tarih_Date>")]
    [InlineData("<Tarih_Date Tarih=\"25.11.2026\"><Currency CurrencyCode=\"USD\"><Unit>1</Unit><ForexSelling>-41</ForexSelling></Currency></Tarih_Date>")]
    [InlineData("<!DOCTYPE t [<!ENTITY a \"41\">]><Tarih_Date Tarih=\"25.11.2026\"><Currency CurrencyCode=\"USD\"><Unit>1</Unit><ForexSelling>&a;</ForexSelling></Currency></Tarih_Date>")]
    public void Anything_else_is_refused(string text) => Assert.Throws<UnreadableBulletinException>(() => Read(text));

    private static string Root(string currencies) => $"""<Tarih_Date Tarih="25.11.2026" Date="11/25/2026" Bulten_No="2026/222">{currencies}</Tarih_Date>""";

    private static Bulletin Read(string text) => Bulletin.Read(new StringReader(text));
}
