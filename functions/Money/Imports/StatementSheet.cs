using System.Globalization;
using System.Text.RegularExpressions;
using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>The order statement as a sheet. A cell that cannot be read makes its row wrong; nothing is guessed, and an empty amount is not zero. The customer is not read.</summary>
internal static partial class StatementSheet
{
    public const string Number = "Sipariş No";
    private const string Date = "Sipariş Tarihi";
    private const string Status = "Sipariş Statüsü";
    private const string Units = "Ürün Adedi";
    private const string Net = "Net Tutar";
    private const decimal Most = 100_000_000m;

    // Istanbul has kept this offset since 2016, before the first order.
    private static readonly TimeSpan Istanbul = TimeSpan.FromHours(3);

    private static readonly string[] Charges = ["Sipariş Tutarı", "Komisyon", "İndirim", "Gönderi Kargo Bedeli", "İade Kargo Bedeli", "Ceza Bedeli", "İptal", "İade", "Diğer", Net];

    public static readonly IReadOnlyList<WantedColumn> Wanted =
    [
        .. new[] { Date, Number, Status, Units }.Concat(Charges).Select(name => new WantedColumn(name, IsNeeded: true)),
        new("Ülke"), new("Şirket"), new("Ödeme Yöntemi"),
    ];

    /// <summary>Null for a line that only repeats the headings.</summary>
    public static ReadRow? Read(SheetLine line)
    {
        var number = NumberOf(line[Number]);
        ReadRow Wrong(string column, string why) => new(line.Row, number, null, column, why);
        if (number is null)
        {
            return HeaderKey.Of(line[Number].Value as string) == HeaderKey.Of(Number) ? null : Wrong(Number, line[Number].IsEmpty ? "Sipariş numarası boş." : "Sipariş numarası okunamadı: haneleri yuvarlanmış ya da başka bir şey yazılmış olabilir.");
        }

        if (line[Status].Code is not { } status)
        {
            return Wrong(Status, "Sipariş statüsü boş ya da okunamadı.");
        }

        if (MomentOf(line[Date]) is not { } orderedAt)
        {
            return Wrong(Date, "Tarih okunamadı; gg.aa.yyyy ss:dd olmalı.");
        }

        var amounts = Array.ConvertAll(Charges, column => AmountOf(line[column]));
        return Array.IndexOf(amounts, null) is var place and >= 0 ? Wrong(Charges[place], line[Charges[place]].IsEmpty ? "Tutar boş." : "Tutar okunamadı.")
            : PairsOf(line[Units]) is not { } units ? Wrong(Units, "Adet okunamadı.")
            : StatementOf(line, number, status, orderedAt, units, amounts) is var said && said.IsTied ? new ReadRow(line.Row, number, said)
            : Wrong(Net, string.Create(CultureInfo.GetCultureInfo("tr-TR"), $"Net Tutar {said.Net:N2}, kalemlerin toplamı ise {said.Sum:N2}. Satır değiştirilmiş ya da eksik olabilir."));
    }

    private static OrderStatement StatementOf(SheetLine line, string number, string status, DateTimeOffset orderedAt, int units, decimal?[] amounts) => new()
    {
        OrderNumber = number,
        Status = status,
        OrderedAt = orderedAt,
        Country = line["Ülke"].Code,
        Company = line["Şirket"].Code,
        Payment = line["Ödeme Yöntemi"].Code,
        Units = units,
        Amount = amounts[0]!.Value,
        Commission = amounts[1]!.Value,
        Discount = amounts[2]!.Value,
        CargoOut = amounts[3]!.Value,
        CargoBack = amounts[4]!.Value,
        Penalty = amounts[5]!.Value,
        Cancelled = amounts[6]!.Value,
        Returned = amounts[7]!.Value,
        Other = amounts[8]!.Value,
        Net = amounts[9]!.Value,
    };

    /// <summary>A whole number of at most fifteen digits is exact in Excel, and no order number begins with a zero.</summary>
    private static string? NumberOf(SheetCell cell) => cell.Value switch
    {
        double number when number is >= 10_000 and < 1e15 && Math.Floor(number) == number => number.ToString("0", CultureInfo.InvariantCulture),
        int number and >= 10_000 => number.ToString(CultureInfo.InvariantCulture),
        _ => cell.Code is { } code && OrderNumber().IsMatch(code) ? code : null,
    };

    private static decimal? AmountOf(SheetCell cell) =>
        !cell.IsEmpty && cell.TryNumber(out var number) && number is > -Most and < Most ? decimal.Round(number.Value, 4, MidpointRounding.AwayFromZero) + 0m : null;

    private static int? PairsOf(SheetCell cell) =>
        !cell.IsEmpty && cell.TryNumber(out var number) && number is >= 0 and < 10_000 && decimal.Truncate(number.Value) == number ? (int)number.Value : null;

    private static DateTimeOffset? MomentOf(SheetCell cell) => cell.Value switch
    {
        DateTime moment => At(moment),
        double days when days is > 40_000 and < 80_000 => At(DateTime.FromOADate(days)),
        string text when DateTime.TryParseExact(text.Trim(), ["dd.MM.yyyy HH:mm", "dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) => At(moment),
        _ => null,
    };

    private static DateTimeOffset At(DateTime moment) => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), Istanbul).ToUniversalTime();

    [GeneratedRegex("^[0-9A-Za-z-]{5,40}$")]
    private static partial Regex OrderNumber();
}
