using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Reads sheets of one kind.</summary>
public interface ISheetReading
{
    SheetKind Kind { get; }

    /// <summary>Reads it to its end, or says why it cannot be read. Begun again after a death, it finds the rows that it kept.</summary>
    Task ReadAsync(MoneyImport import, SheetStream sheet, CancellationToken ct);
}

/// <summary>How rows of every kind are kept: while a batch is written the next one is read and made ready.</summary>
internal static class SheetBatches
{
    private const int Batch = 2_000;

    /// <summary>Keeps them, and returns how many; one more than <paramref name="most"/> means that there are more.</summary>
    /// <param name="keeping">Makes a batch ready; what it returns keeps it.</param>
    public static async Task<int> KeepAsync<T>(IEnumerable<T> all, int most, Func<T[], Func<Task>> keeping)
    {
        var (count, last) = (0, Task.CompletedTask);
        try
        {
            foreach (var rows in all.Take(most + 1).Chunk(Batch))
            {
                var keep = keeping(rows);
                await last;
                count += rows.Length;
                last = keep();
            }
        }
        finally
        {
            // Whoever forgets the rows of a broken sheet must not be overtaken by the last of them.
            await last;
        }

        return count;
    }
}
