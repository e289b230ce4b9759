using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Money.Tariffs;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Reads an uploaded sheet to its end, or says why it cannot be read. Begun again after a death, it finds the rows that it kept, and counts none twice.</summary>
public sealed class ImportReading(ImportReader imports, ImportFiles files, OrderStatements statements, TariffReading tariffs)
{
    private const int Batch = 2_000;
    private const int Most = 200_000;

    // Titles, headings, totals: they are no orders.
    private const int Above = 100;

    public async Task ReadAsync(long id, CancellationToken ct)
    {
        if (await imports.FindAsync(id, ct) is not { State: ImportState.Received } import)
        {
            return;
        }

        await using var file = await files.OpenAsync(id, ct);
        var kind = (SheetKind?)null;
        try
        {
            using var sheet = SheetStream.Open(file, withOld: true);
            kind = KindOf(sheet);
            await (kind switch
            {
                SheetKind.OrderStatement => StatementAsync(id, sheet, ct),
                SheetKind.CommissionTariff => tariffs.ReadAsync(import, sheet, ct),
                _ => statements.RefuseAsync(id, kind, ImportWords.Of(kind), ct),
            });
        }
        catch (WorkbookException unreadable)
        {
            await statements.RefuseAsync(id, kind, ImportWords.Of(unreadable.Fault), ct);
        }
    }

    /// <summary>The first visible sheet that is one of ours counts.</summary>
    private static SheetKind? KindOf(SheetStream sheet)
    {
        while (sheet.Next())
        {
            if (sheet.Headings.Select(SheetRecognition.Of).FirstOrDefault(found => found is not null) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private async Task StatementAsync(long id, SheetStream sheet, CancellationToken ct)
    {
        if (sheet.Find(StatementSheet.Wanted) is not { } table)
        {
            await statements.RefuseAsync(id, SheetKind.OrderStatement, ImportWords.Missing(sheet, StatementSheet.Wanted), ct);
            return;
        }

        var count = sheet.SaidRows > Most + Above ? Most + 1 : await KeepAsync(id, table.Lines.Select(StatementSheet.Read).OfType<ReadRow>().Take(Most + 1), ct);
        await (count switch
        {
            0 => statements.RefuseAsync(id, SheetKind.OrderStatement, ImportWords.NoRows, ct),
            > Most => throw new WorkbookException(WorkbookFault.TooManyRows),
            _ => statements.FinishAsync(id, SheetKind.OrderStatement, StatementSheet.Number, ct),
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
