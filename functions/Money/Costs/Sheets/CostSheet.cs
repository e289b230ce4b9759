using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Costs;
using GulluShoes.Store.Money.Costs.Sheets;

namespace GulluShoes.Functions.Money.Costs.Sheets;

/// <summary>A list of costs as a sheet. A line without a cost is not filled in and says nothing; a cell that cannot be read makes its row wrong.</summary>
internal static class CostSheet
{
    public const string Colour = "Renk", Size = "Beden", Currency = "Para Birimi", ValidFrom = "Geçerlilik";
    private const int LongestText = 300;
    private static readonly string[] Days = ["d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd", "d.M.yyyy HH:mm", "d.M.yyyy HH:mm:ss"];

    public static readonly IReadOnlyList<WantedColumn> Wanted =
    [
        new(CostSheets.Model, OtherNames: ["Model Kodu"]), new(Colour, OtherNames: ["Ürün Rengi"]), new(Size, OtherNames: ["Numara"]), new(CostSheets.Barcode),
        new(CostSheets.Amount, IsNeeded: true, "Birim Maliyet", "Çift Maliyeti", "Alış Maliyeti"), new(Currency, IsNeeded: true, "Döviz", "Kur Birimi"),
        new(ValidFrom, IsNeeded: true, "Geçerlilik Tarihi", "Geçerlilik Başlangıcı"),
    ];

    /// <summary>Null for a line that says nothing: one that only repeats the headings, or has no cost.</summary>
    /// <param name="today">The day on which the sheet came, Istanbul's calendar.</param>
    public static CostRow? Read(SheetLine line, DateOnly today)
    {
        if (line[CostSheets.Amount].IsEmpty || (line[CostSheets.Amount].Value is string text && HeaderKey.Of(text) == HeaderKey.Of(CostSheets.Amount)))
        {
            return null;
        }

        var row = new CostRow(line.Row)
        {
            Model = WordOf(line[CostSheets.Model]),
            IsLooseModel = line[CostSheets.Model].Value is double or int,
            Colour = WordOf(line[Colour]),
            Size = WordOf(line[Size]),
            Barcode = CodeOf(line[CostSheets.Barcode]),
        };
        CostRow Wrong(string column, string why) => row with { WrongColumn = column, Wrong = why };
        if (WrongProduct(line, row) is var (place, reason))
        {
            return Wrong(place, reason);
        }

        return !line[CostSheets.Amount].TryNumber(out var amount) || amount is null ? Wrong(CostSheets.Amount, "Maliyet okunamadı; 8,50 ya da 1.234,56 gibi bir sayı olmalı.")
            : AmountRule.WrongOf(amount.Value) is { } fault ? Wrong(CostSheets.Amount, CostAnswers.Words(fault))
            : CurrencyOf(line[Currency]) is not { } currency ? Wrong(Currency, line[Currency].IsEmpty ? "Para birimi boş; USD ya da TRY yazın." : "Para birimi USD ya da TRY olmalı.")
            : DayOf(line[ValidFrom]) is not { } day ? Wrong(ValidFrom, line[ValidFrom].IsEmpty ? "Geçerlilik günü boş; maliyetin hangi günden itibaren geçerli olduğunu yazın." : "Geçerlilik günü okunamadı; gg.aa.yyyy olmalı.")
            : AmountRule.WrongOf(day, today) is { } wrongDay ? Wrong(ValidFrom, CostAnswers.Words(wrongDay))
            : row with { Amount = amount, Currency = currency, ValidFrom = day };
    }

    private static (string Column, string Why)? WrongProduct(SheetLine line, CostRow row)
    {
        string[] words = [CostSheets.Model, Colour, Size];
        return 0 switch
        {
            _ when row.Barcode is null && !line[CostSheets.Barcode].IsEmpty => (CostSheets.Barcode, "Barkod okunamadı: haneleri yuvarlanmış olabilir; hücre metin olmalı."),
            _ when Array.Find(words, column => !line[column].IsEmpty && WordOf(line[column]) is null) is { } unreadable => (unreadable, "Okunamadı; metin olarak yazın."),
            _ when row is { Barcode: null, Model: null } => (CostSheets.Model, "Model ve barkod boş; hangi ürün olduğu bilinemez."),
            _ when row is { Barcode: null, Size: not null, Colour: null } => (Colour, "Beden yazıldıysa rengi de (ya da barkodu) yazın."),
            _ => null,
        };
    }

    /// <summary>What a person wrote, also as a whole number.</summary>
    private static string? WordOf(SheetCell cell) => cell.Value switch
    {
        double number when number is >= 0 and < 1e9 && Math.Floor(number) == number => number.ToString("0", CultureInfo.InvariantCulture),
        // Half sizes.
        double number when number is > 0 and < 100 => number.ToString("0.##", CultureInfo.InvariantCulture),
        int number and >= 0 => number.ToString(CultureInfo.InvariantCulture),
        string text when !cell.IsEmpty && text.Trim().Length <= LongestText => text.Trim(),
        _ => null,
    };

    /// <summary>A whole number of at most fifteen digits is exact in Excel; of a longer one the last digits are lost.</summary>
    private static string? CodeOf(SheetCell cell) => cell.Value switch
    {
        double number when number is >= 1 and < 1e15 && Math.Floor(number) == number => number.ToString("0", CultureInfo.InvariantCulture),
        int number and >= 1 => number.ToString(CultureInfo.InvariantCulture),
        _ => cell.Code is { Length: <= LongestText } code ? code : null,
    };

    private static CostCurrency? CurrencyOf(SheetCell cell) => HeaderKey.Of(cell.Value as string) switch
    {
        "usd" or "dolar" or "abddolari" => CostCurrency.USD,
        "try" or "tl" or "lira" or "turklirasi" => CostCurrency.TRY,
        "" => (cell.Value as string)?.Trim() switch { "$" => CostCurrency.USD, "₺" => CostCurrency.TRY, _ => null },
        _ => null,
    };

    private static DateOnly? DayOf(SheetCell cell) => cell.Value switch
    {
        DateTime moment => DateOnly.FromDateTime(moment),
        double days when days is > 40_000 and < 80_000 => DateOnly.FromDateTime(DateTime.FromOADate(days)),
        string text when DateTime.TryParseExact(text.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) => DateOnly.FromDateTime(moment),
        _ => null,
    };
}
