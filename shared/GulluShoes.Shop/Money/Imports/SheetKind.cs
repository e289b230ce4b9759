namespace GulluShoes.Shop.Money.Imports;

/// <summary>What a sheet of the marketplace's or of the accountant's is about.</summary>
public enum SheetKind
{
    /// <summary>"Sipariş Kayıtları": what the marketplace charged for each order.</summary>
    OrderStatement,

    /// <summary>"Ürün Komisyon Tarifeleri".</summary>
    CommissionTariff,

    /// <summary>Plus, badges, flash sales, basket discounts.</summary>
    Campaign,

    CostList,
}

/// <summary>Tells what a sheet is about by its headings. A heading is its letters and digits only, small, without Turkish marks: "Sipariş No" is "siparisno".</summary>
public static class SheetRecognition
{
    private const int MostlyStatement = 6;

    private static readonly string[] Statement =
    [
        "siparistarihi", "siparisno", "siparisstatusu", "urunadedi", "siparistutari", "komisyon", "indirim", "gonderikargobedeli", "iadekargobedeli", "cezabedeli", "iptal", "iade", "diger", "nettutar",
    ];

    private static readonly string[] Campaign =
        ["pluskomisyonteklifi", "plusfiyatustlimiti", "1yildizustfiyat", "24saatfiyat", "3saatfiyat", "kampanyalisatisfiyati", "maksimumgirebileceginfiyat"];

    /// <summary>Null for a sheet that is none of ours. A statement that misses a column or two is still one: the missing are then named.</summary>
    public static SheetKind? Of(IReadOnlySet<string> headings) => 0 switch
    {
        _ when headings.Contains("siparisno") && Statement.Count(headings.Contains) >= MostlyStatement => SheetKind.OrderStatement,
        _ when Campaign.Any(headings.Contains) => SheetKind.Campaign,
        _ when headings.Contains("barkod") && headings.Contains("guncelkomisyon") => SheetKind.CommissionTariff,
        _ when (headings.Contains("barkod") || headings.Contains("model") || headings.Contains("modelkodu")) && headings.Any(heading => heading.Contains("maliyet", StringComparison.Ordinal)) => SheetKind.CostList,
        _ => null,
    };
}
