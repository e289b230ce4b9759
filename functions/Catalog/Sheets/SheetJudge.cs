using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Catalog.Pricing;
using GulluShoes.Shop.Catalog.Pricing;
using GulluShoes.Store.Catalog.Sheets;

namespace GulluShoes.Functions.Catalog.Sheets;

/// <summary>Compares a sheet with what stands, line by line. A cell that cannot be read is an error with its row and column, never a guess.</summary>
internal sealed class SheetJudge(PriceGuard guard, IReadOnlyDictionary<string, SheetStanding> known)
{
    private const int MostBuffer = 9999;
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The barcode of a line, when its cell holds one.</summary>
    public static string? BarcodeOf(SheetLine line) => line[ProductSheet.Barcode].Code;

    /// <summary>Null when the line changes nothing.</summary>
    public ImportLine? Judge(SheetLine line)
    {
        ImportLine Wrong(string column, string why) => new(line.Row, BarcodeOf(line), column, why);
        if (BarcodeOf(line) is not { } barcode)
        {
            return Wrong(ProductSheet.Barcode, line[ProductSheet.Barcode].IsEmpty ? "Barkod boş." : "Barkod sayı olarak kayıtlı: baştaki sıfırlar ya da son haneler kaybolmuş olabilir. Hücreyi metin yapıp barkodu yeniden yazın.");
        }

        if (!seen.TryAdd(barcode, line.Row))
        {
            return Wrong(ProductSheet.Barcode, $"Bu barkod {seen[barcode]}. satırda da var.");
        }

        if (known.GetValueOrDefault(barcode) is not { } standing)
        {
            return Wrong(ProductSheet.Barcode, "Bu barkod tanınmıyor.");
        }

        if (!line[ProductSheet.Sale].TryNumber(out var sale))
        {
            return Wrong(ProductSheet.Sale, "Sayı okunamadı.");
        }

        if (!line[ProductSheet.List].TryNumber(out var list))
        {
            return Wrong(ProductSheet.List, "Sayı okunamadı.");
        }

        return !line[ProductSheet.Buffer].TryNumber(out var buffer)
            ? Wrong(ProductSheet.Buffer, "Sayı okunamadı.")
            : BufferFault(standing, buffer) is { } fault ? Wrong(ProductSheet.Buffer, fault) : Judge(line.Row, barcode, standing, (sale, list, (int?)buffer));
    }

    private static string? BufferFault(SheetStanding standing, decimal? buffer) => buffer switch
    {
        null => null,
        < 0 or > MostBuffer => $"0 ile {MostBuffer} arasında olmalı.",
        _ when decimal.Truncate(buffer.Value) != buffer => "Tam sayı olmalı.",
        _ when standing.Buffer is null => "Bu ürünün stoğu tutulmuyor; önce sayın.",
        _ => null,
    };

    /// <summary>An empty cell leaves what stands.</summary>
    private ImportLine? Judge(int row, string barcode, SheetStanding standing, (decimal? Sale, decimal? List, int? Buffer) cells)
    {
        var buffer = cells.Buffer == standing.Buffer ? null : cells.Buffer;
        var current = standing.Price.Current;
        if (cells is { Sale: null, List: null } || (cells.Sale ?? current?.Sale, cells.List ?? current?.List) == (current?.Sale, current?.List))
        {
            return buffer is null ? null : new ImportLine(row, barcode, null, null, OldBuffer: standing.Buffer, Buffer: buffer);
        }

        if ((cells.Sale ?? current?.Sale) is not { } sale || (cells.List ?? current?.List) is not { } list)
        {
            return new ImportLine(row, barcode, cells.Sale is null ? ProductSheet.Sale : ProductSheet.List, "Bugünkü fiyatı bilinmiyor; iki fiyatı da yazın.");
        }

        var wanted = new Price(sale, list);
        return guard.Judge(standing.Price, wanted) switch
        {
            PriceVerdict.Refused(var fault) => new ImportLine(row, barcode, fault == PriceFault.ListBelowSale ? ProductSheet.List : ProductSheet.Sale, Capital(PriceAnswers.Words(fault))),
            var verdict => new ImportLine(row, barcode, null, null, current, wanted, verdict is PriceVerdict.NeedsSecond, buffer is null ? null : standing.Buffer, buffer),
        };
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
