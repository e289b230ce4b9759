using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Campaigns;

namespace GulluShoes.Functions.Money.Campaigns;

/// <summary>A step that a campaign offers, by its columns.</summary>
/// <param name="Lowest">The column of the step's lower price, if it has one.</param>
/// <param name="From">The column of its beginning; null when the sheet names no period.</param>
internal sealed record CampaignStep(int Part, string Highest, string? Lowest = null, string? From = null, string? To = null);

/// <summary>A sheet of a campaign, by its headings. They change without notice, and so a sheet with a heading that is not among them is not read: what it means nobody here knows.</summary>
internal sealed record CampaignLayout(CampaignKind Kind, IReadOnlyList<CampaignStep> Steps, IReadOnlyList<string> Others)
{
    public const string Barcode = "Barkod", Model = "Model Kodu", Size = "Beden";

    private static readonly string[] Product = ["Ürün İsmi", "Ürün Adı", "Ürün Id", "Satıcı Stok Kodu", "Kategori", "Marka", "Stok", "Tarife Grubu", "External Id"];

    public static readonly IReadOnlyList<CampaignLayout> All =
    [
        new(CampaignKind.Plus, [new(1, "Plus Fiyat Üst Limiti", From: "Tarih Aralığı")],
            ["Güncel TSF", "Komisyona Esas Fiyat", "Güncel Komisyon", "Plus Komisyona Esas Fiyatı", "Tarife Seçimi", "Hesaplanan Komisyon", "İptal"])
        {
            Chosen = "Plus Fiyat Seçimi", Rate = "Plus Komisyon Teklifi",
        },
        new(CampaignKind.Badge, [new(1, "1 YILDIZ ÜST FİYAT", "1 YILDIZ ALT FİYAT"), new(2, "2 YILDIZ ÜST FİYAT", "2 YILDIZ ALT FİYAT"), new(3, "3 YILDIZ ÜST FİYAT")],
            ["KOMİSYON TARİFESİ", "MÜŞTERİNİN GÖRDÜĞÜ FİYAT", "TRENDYOL SATIŞ FİYATI", "Tarife Sonuna Kadar Uygula"])
        {
            Chosen = "YENİ TSF",
        },
        new(CampaignKind.Flash,
            [new(1, "24 Saat Fiyat", From: "24 Saat Flaş Başlangıç Tarihi", To: "24 Saat Flaş Bitiş Tarihi"), new(2, "3 Saat Fiyat", From: "3 Saat Flaş Başlangıç Tarihi", To: "3 Saat Flaş Bitiş Tarihi")],
            ["Mevcut Fiyat", "Müşterinin Gördüğü Fiyat", "Mevcut Komisyon", "Güncellenecek Fiyat", "Ürün Komisyon Tarife Seçeneği", "Kampanyalı Ürün"])
        {
            Chosen = "Senin Belirlediğin Flaş Fiyatı",
        },
        new(CampaignKind.Basket, [new(1, "Maksimum Girebileceğin Fiyat")], ["Mevcut Satış Fiyatı", "ListingId", "Ürün Komisyon Tarifesi"]) { Chosen = "Kampanyalı Satış Fiyatı" },
    ];

    /// <summary>The column of the price that the shop puts in.</summary>
    public required string Chosen { get; init; }

    /// <summary>The column of the commission that comes with it.</summary>
    public string? Rate { get; init; }

    public IReadOnlyList<WantedColumn> Wanted =>
    [
        new(Barcode, IsNeeded: true), new(Model), new(Size), new(Chosen),
        .. new[] { Rate }.Concat(Steps.SelectMany(step => new[] { step.Highest, step.Lowest, step.From, step.To })).OfType<string>().Select(name => new WantedColumn(name, IsNeeded: true)),
    ];

    /// <summary>Null when none has these headings.</summary>
    public static CampaignLayout? Of(IReadOnlySet<string> headings) => All.FirstOrDefault(layout => layout.Steps.Any(step => headings.Contains(HeaderKey.Of(step.Highest))));

    /// <summary>Headings that none of this kind's sheets has had.</summary>
    public IEnumerable<string> Unknown(IReadOnlyList<string> titles)
    {
        var known = Wanted.Select(column => column.Name).Concat(Others).Concat(Product).Select(HeaderKey.Of).ToHashSet(StringComparer.Ordinal);
        return titles.Where(title => HeaderKey.Of(title) is { Length: > 0 } key && !known.Contains(key));
    }
}
