using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Money.Imports;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Money.Tariffs;

namespace GulluShoes.Functions.Money.Tariffs;

/// <summary>Reads a commission tariff.</summary>
public sealed class TariffReading(CommissionTariffs tariffs, OrderStatements statements) : ISheetReading
{
    private const int Most = 50_000;

    public SheetKind Kind => SheetKind.CommissionTariff;

    public async Task ReadAsync(MoneyImport import, SheetStream sheet, CancellationToken ct)
    {
        Task Refuse(string why) => statements.RefuseAsync(import.Id, Kind, why, ct);
        if (sheet.Find(TariffSheet.Wanted) is not { } table)
        {
            await Refuse(ImportWords.Missing(sheet, TariffSheet.Wanted));
            return;
        }

        if (TariffSheet.PartsOf(table.Columns) is not { } parts)
        {
            await Refuse("Tarih aralıkları ile komisyon sütunlarının sayısı birbirini tutmuyor. Dosyayı Trendyol’dan yeniden indirin.");
            return;
        }

        var count = await SheetBatches.KeepAsync(table.Lines.SelectMany(line => TariffSheet.Read(line, table.Columns, parts, import.MadeAt)), Most, rows => () => tariffs.KeepAsync(import.Id, rows, ct));
        await (count switch
        {
            0 => Refuse(ImportWords.NoRows),
            > Most => Refuse(ImportWords.TooMany(Most)),
            _ => statements.FinishAsync(import.Id, Kind, TariffSheet.Barcode, ct),
        });
    }
}
