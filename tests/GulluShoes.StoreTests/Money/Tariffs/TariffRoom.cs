using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Money.Tariffs;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Tariffs;

/// <summary>A product on a tariff sheet: percentages from 1000, 800 and 600 lira on, one set for each period.</summary>
internal sealed record Offer(object? Barcode, object? Price, params object?[][] Rates)
{
    public static readonly object?[] Usual = [24m, 20m, 16m, 12m], Empty = [null, null, null, null];

    public decimal From1 { get; init; } = 1000m;
}

/// <summary>Tariffs that are uploaded and read.</summary>
internal sealed class TariffRoom(TestStore store)
{
    public const string First = "20 Kasım 08.00-23 Kasım 07.59", Second = "23 Kasım 08.00-27 Kasım 07.59";

    private static readonly string[] Begin =
    [
        "ÜRÜN İSMİ", "BARKOD", "SATICI STOK KODU", "BEDEN", "MODEL KODU", "KATEGORİ", "MARKA", "STOK",
        "1.Fiyat Alt Limit", "2.Fiyat Üst Limiti", "2.Fiyat Alt Limit", "3.Fiyat Üst Limiti", "3.Fiyat Alt Limit", "4.Fiyat Üst Limiti",
    ];

    private static readonly string[] Rates = ["1.KOMİSYON", "2.KOMİSYON", "3.KOMİSYON", "4.KOMİSYON"];

    private static readonly string[] End = ["GÜNCEL TSF", "GÜNCEL KOMİSYON", "YENİ TSF (FİYAT GÜNCELLE)", "Tarife Seçimi", "TARİFE GRUBU"];

    private readonly ImportRoom imports = new(store);

    public ImportRoom Imports => imports;

    public CommissionTariffs Tariffs => store.Get<CommissionTariffs>();

    /// <summary>The layout of 2026 with a block for each period; without one the older layout.</summary>
    public static Task<byte[]> SheetAsync(string[] periods, params Offer[] offers) => ImportRoom.SheetAsync(
        [.. Begin, .. periods.Length == 0 ? Rates : periods.SelectMany((_, place) => (string[])[$"Tarih aralığı ({3 + place} Gün)", .. Rates]), .. End],
        [.. offers.Select(offer => RowOf(offer, periods))]);

    public async Task<MoneyImport> UploadAsync(string[] periods, params Offer[] offers) => await imports.UploadAsync(await SheetAsync(periods, offers));

    /// <summary>"barcode was→rate" of each row, in the order that people see.</summary>
    public async Task<string> ChangesAsync(long id, TariffChange? change = null) => string.Join(", ", (await Tariffs.LinesAsync(id, change, 0, 50, CancellationToken.None)).Lines
        .Select(line => FormattableString.Invariant($"{line.Barcode} {line.Was:0.#}→{line.Rate:0.#} {line.Change}")));

    private static object?[] RowOf(Offer offer, string[] periods) =>
    [
        "Topuklu", offer.Barcode, "099-37 Siyah", "37", "099", "Ayakkabı", "Güllü", 5, offer.From1, offer.From1 - 0.01m, 800m, 799.99m, 600m, 599.99m,
        .. offer.Rates.SelectMany((rates, place) => periods.Length == 0 ? rates : [periods[place], .. rates]), offer.Price, 21.5m, null, null, "A",
    ];
}
