using System.Globalization;
using System.Text.RegularExpressions;

namespace GulluShoes.Shop.Money.Tariffs;

/// <summary>When a tariff holds.</summary>
/// <param name="From">UTC, inclusive.</param>
/// <param name="To">UTC, exclusive; null until another begins.</param>
public readonly partial record struct TariffPeriod(DateTimeOffset From, DateTimeOffset? To)
{
    // Istanbul has kept this offset since 2016.
    private static readonly TimeSpan Istanbul = TimeSpan.FromHours(3);

    private static readonly string[] Months = ["ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik"];

    /// <summary>
    /// "14 Ağustos 08.00-18 Ağustos 07.59": Istanbul's time, the last minute inclusive. It names no year: of all the one whose beginning lies nearest to
    /// the day on which the sheet came.
    /// </summary>
    /// <param name="near">When the sheet came.</param>
    /// <returns>Null when it says no period, or one that no calendar has.</returns>
    public static TariffPeriod? Read(string? text, DateTimeOffset near)
    {
        if (Said().Match(Plain(text ?? "")) is not { Success: true } said)
        {
            return null;
        }

        var year = near.ToOffset(Istanbul).Year;
        var from = Enumerable.Range(year - 1, 3).Select(one => At(said, 1, one)).Where(one => one is not null).MinBy(one => (one!.Value - near).Duration());
        var to = from is { } begin ? Enumerable.Range(begin.ToOffset(Istanbul).Year, 2).Select(one => At(said, 5, one)).FirstOrDefault(one => one > begin) : null;
        return from is null || to is null ? null : new TariffPeriod(from.Value, to.Value.AddMinutes(1));
    }

    public bool Holds(DateTimeOffset moment) => From <= moment && (To is null || moment < To);

    private static DateTimeOffset? At(Match said, int group, int year)
    {
        int Number(int place) => int.Parse(said.Groups[place].ValueSpan, CultureInfo.InvariantCulture);
        var (day, month, hour, minute) = (Number(group), Array.IndexOf(Months, said.Groups[group + 1].Value) + 1, Number(group + 2), Number(group + 3));
        return month == 0 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 ? null
            : new DateTimeOffset(year, month, day, hour, minute, 0, Istanbul).ToUniversalTime();
    }

    private static string Plain(string text) => new([.. text.Select(letter => letter switch
    {
        'ğ' or 'Ğ' => 'g',
        'ı' or 'I' or 'İ' => 'i',
        'ş' or 'Ş' => 's',
        'ü' or 'Ü' => 'u',
        '–' or '—' or '−' => '-',
        _ => char.ToLowerInvariant(letter),
    })]);

    [GeneratedRegex(@"^\s*([0-9]{1,2})\s+([a-z]+)\s+([0-9]{1,2})[.:]([0-9]{2})\s*-\s*([0-9]{1,2})\s+([a-z]+)\s+([0-9]{1,2})[.:]([0-9]{2})\s*$")]
    private static partial Regex Said();
}
