using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Tariffs;
using GulluShoes.Store.Money.Campaigns;

namespace GulluShoes.Functions.Money.Campaigns;

/// <summary>The lines of a campaign's sheet. A step without a price is not offered to the product; a cell that cannot be read makes its row wrong.</summary>
internal static class CampaignSheet
{
    private static readonly TimeSpan Istanbul = TimeSpan.FromHours(3);
    private static readonly string[] Moments = ["dd/MM/yyyy HH:mm", "dd.MM.yyyy HH:mm", "dd/MM/yyyy", "dd.MM.yyyy"];

    /// <summary>None for a line that only repeats the headings.</summary>
    /// <param name="at">When the sheet came.</param>
    public static IEnumerable<CampaignRow> Read(SheetLine line, CampaignLayout layout, DateTimeOffset at)
    {
        var cell = line[CampaignLayout.Barcode];
        if (cell.Value is string text && HeaderKey.Of(text) == HeaderKey.Of(CampaignLayout.Barcode))
        {
            return [];
        }

        if (cell.Code is not { } barcode)
        {
            return [new CampaignRow(line.Row, 1, layout.Kind, null) { WrongColumn = CampaignLayout.Barcode, Wrong = cell.IsEmpty ? "Barkod boş." : "Barkod okunamadı: haneleri yuvarlanmış olabilir; hücre metin olmalı." }];
        }

        return layout.Steps.Where(step => !line[step.Highest].IsEmpty).Select(step => Of(line, layout, step, barcode, at));
    }

    private static CampaignRow Of(SheetLine line, CampaignLayout layout, CampaignStep step, string barcode, DateTimeOffset at)
    {
        var row = new CampaignRow(line.Row, step.Part, layout.Kind, barcode) { Model = line[CampaignLayout.Model].Code, Size = line[CampaignLayout.Size].Code };
        CampaignRow Wrong(string column, string why) => row with { WrongColumn = column, Wrong = why };
        var prices = new[] { step.Highest, step.Lowest, layout.Chosen }.OfType<string>();
        if (prices.FirstOrDefault(column => !line[column].IsEmpty && AmountOf(line[column]) is null) is { } unreadable)
        {
            return Wrong(unreadable, "Fiyat okunamadı.");
        }

        if (layout.Rate is { } rate && RateOf(line[rate]) is null)
        {
            return Wrong(rate, line[rate].IsEmpty ? "Oran boş." : "Oran okunamadı; 1 ile 99 arasında bir sayı (ya da 0) olmalı.");
        }

        return PeriodOf(line, step, at) is not { } period ? Wrong(step.From!, "Tarih okunamadı.") : row with
        {
            ValidFrom = period.From,
            ValidTo = period.To,
            Highest = AmountOf(line[step.Highest]),
            Lowest = step.Lowest is null ? null : AmountOf(line[step.Lowest]),
            Chosen = AmountOf(line[layout.Chosen]),
            Rate = layout.Rate is null ? null : RateOf(line[layout.Rate]),
        };
    }

    /// <summary>A sheet that names no period holds from when it came.</summary>
    private static TariffPeriod? PeriodOf(SheetLine line, CampaignStep step, DateTimeOffset at) => step switch
    {
        { From: null } => new TariffPeriod(at, null),
        { To: null } => TariffPeriod.Read(line[step.From!].Value as string, at),
        _ => MomentOf(line[step.From!]) is { } from && MomentOf(line[step.To!]) is { } to && from < to ? new TariffPeriod(from, to) : null,
    };

    private static DateTimeOffset? MomentOf(SheetCell cell) => cell.Value switch
    {
        DateTime moment => At(moment),
        string text when DateTime.TryParseExact(text.Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) => At(moment),
        _ => null,
    };

    private static DateTimeOffset At(DateTime moment) => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), Istanbul).ToUniversalTime();

    private static decimal? AmountOf(SheetCell cell) => !cell.IsEmpty && cell.TryNumber(out var number) && number is > 0 and < 1_000_000 ? decimal.Round(number.Value, 4, MidpointRounding.AwayFromZero) : null;

    // As in a tariff: what lies below one percent may be a fraction, and is not guessed.
    private static decimal? RateOf(SheetCell cell) => !cell.IsEmpty && cell.TryNumber(out var number) && number is 0 or (>= 1 and < 100) ? decimal.Round(number.Value, 4, MidpointRounding.AwayFromZero) : null;
}
