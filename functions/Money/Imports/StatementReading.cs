using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Reads "Sipariş Kayıtları".</summary>
public sealed class StatementReading(OrderStatements statements) : ISheetReading
{
    private const int Batch = 2_000;
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

        var count = sheet.SaidRows > Most + Above ? Most + 1 : await KeepAsync(id, table.Lines.Select(StatementSheet.Read).OfType<ReadRow>().Take(Most + 1), ct);
        await (count switch
        {
            0 => statements.RefuseAsync(id, Kind, ImportWords.NoRows, ct),
            > Most => throw new WorkbookException(WorkbookFault.TooManyRows),
            _ => statements.FinishAsync(id, Kind, StatementSheet.Number, ct),
        });
    }

    /// <summary>While a batch is written the next one is read.</summary>
    private async Task<int> KeepAsync(long id, IEnumerable<ReadRow> all, CancellationToken ct)
    {
        var (count, keeping) = (0, Task.CompletedTask);
        try
        {
            foreach (var rows in all.Chunk(Batch))
            {
                await keeping;
                count += rows.Length;
                keeping = statements.KeepAsync(id, rows, ct);
            }
        }
        finally
        {
            // Whoever forgets the rows of a broken sheet must not be overtaken by the last of them.
            await keeping;
        }

        return count;
    }
}
