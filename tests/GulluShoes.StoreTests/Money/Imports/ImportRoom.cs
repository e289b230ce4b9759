using System.Globalization;
using System.Security.Cryptography;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Money.Campaigns;
using GulluShoes.Functions.Money.Costs.Sheets;
using GulluShoes.Functions.Money.Imports;
using GulluShoes.Functions.Money.Tariffs;
using GulluShoes.Store.Money.Campaigns;
using GulluShoes.Store.Money.Costs.Sheets;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Money.Tariffs;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Imports;

/// <summary>A row of an order statement; the net ties unless it is said.</summary>
internal sealed record Said(string Number, object Commission, decimal Cargo = 0, string Status = "Yeni Sipariş", object? Net = null, object? Date = null)
{
    public static readonly string[] Headings =
    [
        "Sipariş Tarihi", "Sipariş No", "Ülke", "Sipariş Statüsü", "Şirket", "Ödeme Yöntemi", "Müşteri", "Ürün Adedi", "Sipariş Tutarı", "Komisyon", "İndirim",
        "Gönderi Kargo Bedeli", "İade Kargo Bedeli", "Ceza Bedeli", "İptal", "İade", "Diğer", "Net Tutar",
    ];

    public object?[] Cells =>
        [Date ?? "23.11.2026 09:15", Number, "Türkiye", Status, "Trendyol TR", "Kredi Kartı", "A*** Y***", 1, 1000m, Commission, 0m, Cargo, 0m, 0m, 0m, 0m, 0m, Net ?? 1000m + (Commission as decimal? ?? 0) + Cargo];
}

/// <summary>Statements that are uploaded and read.</summary>
internal sealed class ImportRoom(TestStore store)
{
    public ImportReader Imports => store.Get<ImportReader>();

    public OrderStatements Statements => store.Get<OrderStatements>();

    public static string Number(long package) => Packages.Facts(package).OrderNumber;

    public static Task<byte[]> SheetAsync(params Said[] rows) => SheetAsync(Said.Headings, [.. rows.Select(row => row.Cells)]);

    public static async Task<byte[]> SheetAsync(string[] headings, params object?[][] rows)
    {
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, "Sayfa1", [.. headings.Select(heading => new SheetColumn(heading, 12))], rows.ToAsyncEnumerable(), CancellationToken.None);
        return file.ToArray();
    }

    public async Task<(long Id, bool IsKnown)> KeepAsync(byte[] file, bool isPreview = false) =>
        await store.Get<ImportIntake>().ReceiveAsync(new ImportWish("kayitlar.xlsx", Convert.ToHexStringLower(SHA256.HashData(file)), file, isPreview), "muhasebe", CancellationToken.None);

    public async Task<MoneyImport> ReadAsync(long id, CancellationToken ct = default)
    {
        ISheetReading[] readings = [new StatementReading(Statements), new TariffReading(store.Get<CommissionTariffs>(), Statements), new CostSheetReading(store.Get<CostSheets>(), Statements), new CampaignReading(store.Get<CampaignOffers>(), Statements)];
        await new ImportReading(Imports, store.Get<ImportFiles>(), Statements, readings).ReadAsync(id, ct);
        return (await Imports.FindAsync(id, CancellationToken.None))!;
    }

    public async Task<MoneyImport> UploadAsync(byte[] file, bool isPreview = false) => await ReadAsync((await KeepAsync(file, isPreview)).Id);

    public async Task<MoneyImport> UploadAsync(params Said[] rows) => await UploadAsync(await SheetAsync(rows));

    /// <summary>"1: -235/0 Yeni Sipariş" for each order, by package.</summary>
    public async Task<string> StandingAsync() => (string)(await store.ScalarAsync(
        """
        select coalesce(string_agg((order_number::bigint - 10900000000) || ': ' || trim_scale(commission) || '/' || trim_scale(cargo_out) || ' ' || status, ', ' order by order_number), '') from current_statements
        """))!;

    /// <summary>"applied unchanged unknown wrong".</summary>
    public static string Counts(MoneyImport import) => string.Create(CultureInfo.InvariantCulture, $"{import.Applied} {import.Unchanged} {import.NoSuchOrder} {import.Errors}");
}
