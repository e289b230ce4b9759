using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Money.Imports;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Money.Costs.Sheets;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Functions.Money.Costs.Sheets;

/// <summary>Reads a list of costs.</summary>
public sealed class CostSheetReading(CostSheets costs, OrderStatements statements) : ISheetReading
{
    private const int Most = 50_000;

    public SheetKind Kind => SheetKind.CostList;

    public async Task ReadAsync(MoneyImport import, SheetStream sheet, CancellationToken ct)
    {
        Task Refuse(string why) => statements.RefuseAsync(import.Id, Kind, why, ct);
        if (sheet.Find(CostSheet.Wanted) is not { } table)
        {
            await Refuse(ImportWords.Missing(sheet, CostSheet.Wanted, "Maliyetler sayfasındaki Excel şablonunu indirip doldurun."));
            return;
        }

        var today = IstanbulDay.Of(import.MadeAt);
        var count = await SheetBatches.KeepAsync(table.Lines.Select(line => CostSheet.Read(line, today)).OfType<CostRow>(), Most, rows => () => costs.KeepAsync(import.Id, rows, ct));
        await (count switch
        {
            0 => Refuse("Hiçbir satırda maliyet yok. “Maliyet” sütununu doldurup yeniden yükleyin."),
            > Most => Refuse(ImportWords.TooMany(Most)),
            _ => statements.FinishAsync(import.Id, Kind, CostSheets.Model, ct),
        });
    }
}
