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
