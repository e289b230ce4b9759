using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Reads "Sipariş Kayıtları".</summary>
public sealed class StatementReading(OrderStatements statements) : ISheetReading
{
    private const int Most = 200_000;

    // Titles, headings, totals: they are no orders.
    private const int Above = 100;

    public SheetKind Kind => SheetKind.OrderStatement;

    public async Task ReadAsync(MoneyImport import, SheetStream sheet, CancellationToken ct)
    {
        var id = import.Id;
        if (sheet.Find(StatementSheet.Wanted) is not { } table)
        {
            await statements.RefuseAsync(id, Kind, ImportWords.Missing(sheet, StatementSheet.Wanted), ct);
            return;
        }

        var count = sheet.SaidRows > Most + Above ? Most + 1 : await SheetBatches.KeepAsync(table.Lines.Select(StatementSheet.Read).OfType<ReadRow>(), Most, rows => statements.Keeping(id, rows, ct));
        await (count switch
        {
            0 => statements.RefuseAsync(id, Kind, ImportWords.NoRows, ct),
            > Most => statements.RefuseAsync(id, Kind, ImportWords.TooMany(Most), ct),
            _ => statements.FinishAsync(id, Kind, StatementSheet.Number, ct),
        });
    }
}
