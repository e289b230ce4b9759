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
    private const int Batch = 2_000;
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

        var (count, today) = (0, IstanbulDay.Of(import.MadeAt));
        foreach (var rows in table.Lines.Select(line => CostSheet.Read(line, today)).OfType<CostRow>().Take(Most + 1).Chunk(Batch))
        {
            await costs.KeepAsync(import.Id, rows, ct);
            count += rows.Length;
        }

        await (count switch
        {
            0 => Refuse("Hiçbir satırda maliyet yok. “Maliyet” sütununu doldurup yeniden yükleyin."),
            > Most => Refuse("Dosyada 50.000 satırdan çok maliyet var. Parçalara ayırıp yükleyin."),
            _ => statements.FinishAsync(import.Id, Kind, CostSheets.Model, ct),
        });
    }
}
