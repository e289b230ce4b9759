using System.Globalization;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Campaigns;
using GulluShoes.Store.Money.Imports;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Money.Tariffs;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Campaigns;

/// <summary>What the marketplace invites products to, in the sheets in which it says so.</summary>
public sealed class CampaignSheetTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly string[] Plus =
    [
        "Ürün İsmi", "Ürün Id", "Barkod", "Satıcı Stok Kodu", "Beden", "Model Kodu", "Kategori", "Marka", "Stok", "Güncel TSF", "Komisyona Esas Fiyat", "Güncel Komisyon", "Plus Fiyat Üst Limiti", "Tarih Aralığı (7 Gün)",
        "Plus Komisyon Teklifi", "Plus Komisyona Esas Fiyatı", "Plus Fiyat Seçimi", "Tarife Seçimi", "Hesaplanan Komisyon (7 Gün)", "İptal", "External Id", "Tarife Grubu",
    ];

    private static readonly string[] Badges =
    [
        "ÜRÜN İSMİ", "BARKOD", "BEDEN", "MODEL KODU", "KATEGORİ", "MARKA", "STOK", "KOMİSYON TARİFESİ", "1 YILDIZ ÜST FİYAT", "1 YILDIZ ALT FİYAT", "2 YILDIZ ÜST FİYAT", "2 YILDIZ ALT FİYAT", "3 YILDIZ ÜST FİYAT",
        "MÜŞTERİNİN GÖRDÜĞÜ FİYAT", "TRENDYOL SATIŞ FİYATI", "YENİ TSF (FİYAT GÜNCELLE)", "Tarife Sonuna Kadar Uygula", "EXTERNAL ID", "TARİFE GRUBU",
    ];

    private static readonly string[] Flash =
    [
        "Model Kodu", "Barkod", "Ürün Adı", "Kategori", "Marka", "Stok", "Mevcut Fiyat", "Müşterinin Gördüğü Fiyat", "Mevcut Komisyon", "Güncellenecek Fiyat", "Senin Belirlediğin Flaş Fiyatı", "24 Saat Fiyat",
        "24 Saat Flaş Başlangıç Tarihi", "24 Saat Flaş Bitiş Tarihi", "3 Saat Fiyat", "3 Saat Flaş Başlangıç Tarihi", "3 Saat Flaş Bitiş Tarihi", "Ürün Komisyon Tarife Seçeneği", "Kampanyalı Ürün", "Ürün Id",
    ];

    private static readonly string[] Basket = ["Barkod", "Maksimum Girebileceğin Fiyat", "Kampanyalı Satış Fiyatı", "Mevcut Satış Fiyatı", "ListingId", "Ürün Komisyon Tarifesi"];

    private ImportRoom Room => new(Store);

    [Fact]
    public async Task Each_kind_of_sheet_says_its_offers_with_their_price_commission_and_days()
    {
        await new TariffRoom(Store).UploadAsync(["20 Kasım 08.00-27 Kasım 07.59"], new Offer("A-37", 900m, Offer.Usual));

        Assert.Equal(["Plus 1 849.9 - 829.9 12.5 20.11 05:00-27.11 05:00 tariff"], await OffersAsync(Plus, Row(Plus, ("Barkod", "A-37"), ("Plus Fiyat Üst Limiti", 849.9m), ("Tarih Aralığı (7 Gün)", "20 Kasım 08.00-27 Kasım 07.59"), ("Plus Komisyon Teklifi", 12.5m), ("Plus Fiyat Seçimi", "829,90"))));
        Assert.Equal(
            ["Badge 1 900 850 - - now- tariff", "Badge 2 849.99 800 - - now- tariff", "Badge 3 799.99 - - - now- tariff"],
            await OffersAsync(Badges, Row(Badges, ("BARKOD", "A-37"), ("1 YILDIZ ÜST FİYAT", 900m), ("1 YILDIZ ALT FİYAT", 850m), ("2 YILDIZ ÜST FİYAT", 849.99m), ("2 YILDIZ ALT FİYAT", 800m), ("3 YILDIZ ÜST FİYAT", 799.99m))));
        Assert.Equal(
            ["Flash 1 700 - - - 24.11 07:00-25.11 07:00 tariff"],
            await OffersAsync(Flash, Row(Flash, ("Barkod", "A-37"), ("24 Saat Fiyat", 700m), ("24 Saat Flaş Başlangıç Tarihi", "24/11/2026 10:00"), ("24 Saat Flaş Bitiş Tarihi", "25/11/2026 10:00"))));
        Assert.Equal(["Basket 1 650 - 640 - now- -"], await OffersAsync(Basket, Row(Basket, ("Barkod", "B-38"), ("Maksimum Girebileceğin Fiyat", 650m), ("Kampanyalı Satış Fiyatı", 640m))));
    }

    [Fact]
    public async Task A_heading_that_nobody_knows_is_named_and_a_cell_that_cannot_be_read_makes_its_row_wrong()
    {
        var unknown = await Room.UploadAsync(await ImportRoom.SheetAsync([.. Basket, "Yeni Kural"], [.. Row(Basket, ("Barkod", "B-38"), ("Maksimum Girebileceğin Fiyat", 650m)), "x"]));
        Assert.Equal((ImportState.Refused, SheetKind.Campaign), (unknown.State, unknown.Kind));
        Assert.Contains("Tanınmayan sütun: Yeni Kural.", unknown.Refusal, StringComparison.Ordinal);
        var cut = await Room.UploadAsync(await ImportRoom.SheetAsync(Plus[..14], Row(Plus, ("Barkod", "A-37"), ("Plus Fiyat Üst Limiti", 1m))[..14]));
        Assert.Contains("Eksik sütun: Plus Komisyon Teklifi.", cut.Refusal, StringComparison.Ordinal);

        var import = await Room.UploadAsync(await ImportRoom.SheetAsync(
            Basket,
            Row(Basket, ("Barkod", "B-38"), ("Maksimum Girebileceğin Fiyat", "yok")), Row(Basket, ("Barkod", "8,68E+12"), ("Maksimum Girebileceğin Fiyat", 1m)), Row(Basket, ("Barkod", "C-1"), ("Maksimum Girebileceğin Fiyat", 1m)),
            Row(Basket, ("Barkod", "C-1"), ("Maksimum Girebileceğin Fiyat", 2m)), Row(Basket, ("Barkod", "D-1"), ("Maksimum Girebileceğin Fiyat", 3m)), Row(Basket, ("Barkod", "D-1"), ("Maksimum Girebileceğin Fiyat", 3m))));
        Assert.Equal("1 1 0 4", ImportRoom.Counts(import));
        Assert.Equal(["Maksimum Girebileceğin Fiyat", "Barkod", "Barkod", "Barkod"], (await LinesAsync(import.Id, RowOutcome.Error)).Select(line => line.WrongColumn));
        Assert.Equal(ImportOutcome.Done, await Room.Statements.UndoAsync(import.Id, "muhasebe", None));
    }

    private async Task<IEnumerable<string>> OffersAsync(string[] headings, object?[] row)
    {
        var import = await Room.UploadAsync(await ImportRoom.SheetAsync(headings, row));
        Assert.Equal((ImportState.Applied, SheetKind.Campaign, "muhasebe"), (import.State, import.Kind, import.MadeBy));
        string Moment(DateTimeOffset? at) => at == import.MadeAt ? "now" : at?.ToString("dd.MM HH:mm", CultureInfo.InvariantCulture) ?? "";
        return (await LinesAsync(import.Id, null)).Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Kind} {line.Part} {line.Highest:0.##} {Text(line.Lowest)} {Text(line.Chosen)} {Text(line.Rate)} {Moment(line.ValidFrom)}-{Moment(line.ValidTo)} {(line.Today is null ? "-" : "tariff")}"));
    }

    private async Task<IReadOnlyList<CampaignLine>> LinesAsync(long id, RowOutcome? outcome) => (await Store.Get<CampaignOffers>().LinesAsync(id, outcome, 0, 50, None)).Lines;

    private static string Text(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";

    private static object?[] Row(string[] headings, params (string Heading, object Value)[] cells) => [.. headings.Select(heading => cells.FirstOrDefault(cell => cell.Heading == heading).Value)];
}
