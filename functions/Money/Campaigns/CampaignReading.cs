using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Money.Imports;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Campaigns;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Functions.Money.Campaigns;

/// <summary>Reads a campaign's sheet.</summary>
public sealed class CampaignReading(CampaignOffers offers, OrderStatements statements) : ISheetReading
{
    private const int Most = 50_000;

    public SheetKind Kind => SheetKind.Campaign;

    public async Task ReadAsync(MoneyImport import, SheetStream sheet, CancellationToken ct)
    {
        Task Refuse(string why) => statements.RefuseAsync(import.Id, Kind, why, ct);
        var layout = sheet.Headings.Select(CampaignLayout.Of).FirstOrDefault(found => found is not null);
        if (layout is null || sheet.Find(layout.Wanted) is not { } table)
        {
            await Refuse(layout is null ? "Kampanya dosyasının sütunları tanınmadı. Dosyayı Trendyol’dan yeniden indirin." : ImportWords.Missing(sheet, layout.Wanted));
            return;
        }

        if (layout.Unknown(table.Titles).ToList() is { Count: > 0 } unknown)
        {
            await Refuse($"Tanınmayan sütun: {string.Join(", ", unknown)}. Trendyol dosyanın biçimini değiştirmiş olabilir; ne anlama geldiği bilinmeden okunmaz.");
            return;
        }

        var count = await SheetBatches.KeepAsync(table.Lines.SelectMany(line => CampaignSheet.Read(line, layout, import.MadeAt)), Most, rows => () => offers.KeepAsync(import.Id, rows, ct));
        await (count switch
        {
            0 => Refuse(ImportWords.NoRows),
            > Most => Refuse(ImportWords.TooMany(Most)),
            _ => statements.FinishAsync(import.Id, Kind, CampaignLayout.Barcode, ct),
        });
    }
}
