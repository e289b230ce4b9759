using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Finds out what an uploaded sheet is and has it read, or says why it cannot be. Begun again after a death, it counts nothing twice.</summary>
public sealed class ImportReading(ImportReader imports, ImportFiles files, OrderStatements statements, IEnumerable<ISheetReading> readings)
{
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
            await (readings.FirstOrDefault(one => one.Kind == kind) is { } reading
                ? reading.ReadAsync(import, sheet, ct)
                : statements.RefuseAsync(id, kind, ImportWords.Of(kind), ct));
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
}
