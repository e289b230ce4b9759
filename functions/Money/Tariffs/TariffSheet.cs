using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Tariffs;
using GulluShoes.Store.Money.Tariffs;

namespace GulluShoes.Functions.Money.Tariffs;

/// <summary>
/// "Ürün Komisyon Tarifeleri" as a sheet. The older layout has one set of percentages and no period: it holds from when it came. The layout of 2026 repeats period and
/// percentages for each part of the week. A cell that cannot be read makes its row wrong; nothing is guessed.
/// </summary>
internal static class TariffSheet
{
    public const string Barcode = "Barkod";
    private const string Period = "Tarih aralığı";
    private const string BasePrice = "Komisyona esas fiyat";
    private const string Price = "Güncel TSF";
    private const int Bands = 4;

    private static readonly string[] Lowest = ["1.Fiyat Alt Limit", "2.Fiyat Alt Limit", "3.Fiyat Alt Limit"];
    private static readonly string[] Highest = ["2.Fiyat Üst Limiti", "3.Fiyat Üst Limiti", "4.Fiyat Üst Limiti"];
    private static readonly string[] Rates = ["1.KOMİSYON", "2.KOMİSYON", "3.KOMİSYON", "4.KOMİSYON"];

    public static readonly IReadOnlyList<WantedColumn> Wanted =
    [
        .. new[] { Barcode, Price }.Concat(Lowest).Concat(Highest).Select(name => new WantedColumn(name, IsNeeded: true)),
        .. Rates.Select(name => new WantedColumn(name, IsNeeded: true) { Repeats = true }),
        new(Period) { Repeats = true }, new(BasePrice), new("Model kodu"), new("Beden"),
    ];

    /// <summary>How many periods the sheet has; null when percentages and periods do not go together: a layout that nobody knows.</summary>
    public static int? PartsOf(IReadOnlyList<string> columns)
    {
        int Times(string name) => columns.Count(column => column == name || column.StartsWith($"{name} ", StringComparison.Ordinal));
        var parts = Times(Rates[0]);
        return Rates.All(rate => Times(rate) == parts) && Times(Period) is var periods && (periods == parts || (periods == 0 && parts == 1)) ? parts : null;
    }

    /// <summary>None for a line that only repeats the headings. A period without any percentage is none of this product's.</summary>
    /// <param name="at">When the sheet came.</param>
    public static IEnumerable<TariffRow> Read(SheetLine line, IReadOnlyList<string> columns, int parts, DateTimeOffset at)
    {
        if (line[Barcode].Value is string text && HeaderKey.Of(text) == HeaderKey.Of(Barcode))
        {
            return [];
        }

        if (line[Barcode].Code is not { } barcode)
        {
            return [new TariffRow(line.Row, 1, null) { WrongColumn = Barcode, Wrong = line[Barcode].IsEmpty ? "Barkod boş." : "Barkod okunamadı: haneleri yuvarlanmış olabilir; hücre metin olmalı." }];
        }

        var said = Enumerable.Range(1, parts).Where(part => Rates.Any(rate => !line[Name(rate, part)].IsEmpty)).ToArray();
        return (said.Length == 0 ? [1] : said).Select(part => Of(line, part, barcode, columns.Contains(Period), at));
    }

    private static TariffRow Of(SheetLine line, int part, string barcode, bool hasPeriod, DateTimeOffset at)
    {
        var row = new TariffRow(line.Row, part, barcode) { Model = line["Model kodu"].Code, Size = line["Beden"].Code };
        TariffRow Wrong(string column, string why) => row with { WrongColumn = column, Wrong = why };
        if ((hasPeriod ? TariffPeriod.Read(line[Name(Period, part)].Value as string, at) : new TariffPeriod(at, null)) is not { } period)
        {
            return Wrong(Period, "Tarih aralığı okunamadı; “14 Ağustos 08.00-18 Ağustos 07.59” gibi olmalı.");
        }

        var amounts = Lowest.Concat(Highest).Append(line[BasePrice].IsEmpty ? Price : BasePrice).ToArray();
        if (Array.Find(amounts, column => AmountOf(line[column]) is null) is { } unreadable)
        {
            return Wrong(unreadable, line[unreadable].IsEmpty ? "Fiyat boş." : "Fiyat okunamadı.");
        }

        if (Rates.FirstOrDefault(column => RateOf(line[Name(column, part)]) is null) is { } unknown)
        {
            return Wrong(unknown, line[Name(unknown, part)].IsEmpty ? "Oran boş." : "Oran okunamadı; 1 ile 99 arasında bir sayı (ya da 0) olmalı; kesir (0,235) yazılmış olabilir.");
        }

        var limits = amounts.Select(column => AmountOf(line[column])!.Value).ToArray();
        var rates = Rates.Select(column => RateOf(line[Name(column, part)])!.Value).ToArray();
        var bands = new TariffBands(limits[0], limits[1], limits[2], rates[0], rates[1], rates[2], rates[3]);
        var gap = Enumerable.Range(0, Bands - 1).FirstOrDefault(place => limits[place] - limits[place + Bands - 1] != TariffBands.Kurus, -1);
        return gap >= 0 ? Wrong(Highest[gap], "Fiyat aralıkları birbirine değmiyor; bu fiyatta hangi oranın geçerli olduğu bilinemez.")
            : !bands.IsWhole ? Wrong(Lowest[0], "Fiyat aralıkları yüksekten düşüğe gitmiyor.")
            : row with { Period = period, Bands = bands, Price = limits[^1] };
    }

    private static string Name(string column, int part) => part == 1 ? column : FormattableString.Invariant($"{column} {part}");

    private static decimal? AmountOf(SheetCell cell) => !cell.IsEmpty && cell.TryNumber(out var number) && number is > 0 and < 1_000_000 ? decimal.Round(number.Value, 4, MidpointRounding.AwayFromZero) : null;

    // A cell that shows %23,5 may hold 23.5 or 0.235: what lies below one percent is not guessed.
    private static decimal? RateOf(SheetCell cell) => !cell.IsEmpty && cell.TryNumber(out var number) && number is 0 or (>= 1 and < 100) ? decimal.Round(number.Value, 4, MidpointRounding.AwayFromZero) : null;
}
