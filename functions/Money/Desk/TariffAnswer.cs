using GulluShoes.Documents.Excel;
using GulluShoes.Documents.Excel.Patching;
using GulluShoes.Functions.Money.Tariffs;
using GulluShoes.Store.Money.Desk;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Functions.Money.Desk;

/// <summary>The file as it was uploaded, with what was chosen in it. Trendyol takes it only so: a file that was saved anew is refused.</summary>
public sealed class TariffAnswer(ImportFiles files)
{
    private const string NewPrice = "Yeni TSF";
    private const string Period = "Tarife Seçimi";

    private static readonly IReadOnlyList<WantedColumn> Wanted = [.. TariffSheet.Wanted, new(NewPrice, IsNeeded: true), new(Period)];

    /// <summary>Null when the file has no place for an answer, or cannot be changed.</summary>
    internal async Task<byte[]?> WriteAsync(long import, IReadOnlyList<TariffAnswerLine> lines, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        await using (var file = await files.OpenAsync(import, ct))
        {
            await file.CopyToAsync(memory, ct);
        }

        return Find(memory) is { } place ? WorkbookPatch.Write(memory.ToArray(), place.Sheet, [.. lines.SelectMany(line => ChangesOf(line, place.Table))]) : null;
    }

    /// <summary>The sheet that was read, and where its answer's columns stand.</summary>
    private static (string Sheet, SheetTable Table)? Find(MemoryStream file)
    {
        try
        {
            using var sheet = SheetStream.Open(file, withOld: true);
            while (sheet.Next())
            {
                if (sheet.Find(Wanted) is { } table)
                {
                    return (sheet.Sheet, table);
                }
            }

            return null;
        }
        catch (WorkbookException)
        {
            return null;
        }
    }

    private static IEnumerable<CellChange> ChangesOf(TariffAnswerLine line, SheetTable table)
    {
        yield return new CellChange(line.Row, table.Places[NewPrice], new CellValue.Number(line.Price));
        if (line.Days is { } days && table.Places.TryGetValue(Period, out var period))
        {
            yield return new CellChange(line.Row, period, new CellValue.Text(FormattableString.Invariant($"{days} Günlük Fiyat")));
        }
    }
}
