using System.Globalization;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep.Alarms;
using MimeKit;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <summary>What somebody wants to hear of, and by which road.</summary>
/// <param name="Mail">Where letters go; null for none.</param>
/// <param name="QuietFrom">HH:mm by the shop's clock; null where the shop's own hours hold.</param>
/// <param name="QuietTo">HH:mm; null with <paramref name="QuietFrom"/>.</param>
/// <param name="ShopQuietFrom">HH:mm; null when the shop has no quiet hours.</param>
/// <param name="ShopQuietTo">HH:mm.</param>
/// <param name="CanMail">The settings have a mail server.</param>
public sealed record AlarmWishAnswer(
    IReadOnlyList<AlarmKindWish> Kinds, string? Mail, string? QuietFrom, string? QuietTo, string? ShopQuietFrom, string? ShopQuietTo, bool CanMail)
{
    public static AlarmWishAnswer Of(AlarmWish wish, QuietHours? shop, bool canMail) => new(
        [.. Enum.GetValues<AlarmKind>().Select(kind => new AlarmKindWish(kind, AlarmWords.Of(kind), !wish.Muted.Contains(kind), !wish.MailMuted.Contains(kind)))],
        wish.Mail, Text(wish.Quiet?.From), Text(wish.Quiet?.To), Text(shop?.From), Text(shop?.To), canMail);

    private static string? Text(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <param name="Word">What it is called.</param>
/// <param name="Bell">The bell tells it.</param>
/// <param name="ByMail">A letter tells it.</param>
public sealed record AlarmKindWish(AlarmKind Kind, string Word, bool Bell, bool ByMail);

/// <param name="Muted">Kinds that the bell leaves out.</param>
/// <param name="Mail">Null or empty for no letters.</param>
/// <param name="MailMuted">Kinds that no letter tells.</param>
/// <param name="QuietFrom">HH:mm; null for the shop's own hours.</param>
/// <param name="QuietTo">HH:mm; the same as <paramref name="QuietFrom"/>: no hour is quiet.</param>
public sealed record SaveAlarmWishRequest(IReadOnlyList<AlarmKind>? Muted, string? Mail, IReadOnlyList<AlarmKind>? MailMuted, string? QuietFrom, string? QuietTo)
{
    private const int LongestMail = 254;

    /// <summary>Null when something cannot be; then <paramref name="wrong"/> says what.</summary>
    public AlarmWish? Read(out string wrong)
    {
        var mail = Mail?.Trim() is { Length: > 0 } text ? text : null;
        // The whole text must be the address: a name, a second recipient or a line end beside it would become a header of the letter.
        if (mail is not null && (mail.Length > LongestMail || !MailboxAddress.TryParse(mail, out var box) || box.Address != mail || !mail.Contains('@', StringComparison.Ordinal)))
        {
            wrong = "mail: geçerli bir e-posta adresi yazın (ör. ayse@ornek.com).";
            return null;
        }

        if (!TryQuiet(out var quiet))
        {
            wrong = "quietFrom, quietTo: ikisi de SS:DD olarak yazılmalı (ör. 22:00 ve 08:00), ya da ikisi de boş bırakılmalı.";
            return null;
        }

        wrong = "";
        return new AlarmWish(Muted ?? [], mail, MailMuted ?? [], quiet);
    }

    private bool TryQuiet(out QuietHours? quiet)
    {
        quiet = null;
        if (string.IsNullOrEmpty(QuietFrom) && string.IsNullOrEmpty(QuietTo))
        {
            return true;
        }

        if (!TryTime(QuietFrom, out var from) || !TryTime(QuietTo, out var to))
        {
            return false;
        }

        quiet = new QuietHours(from, to);
        return true;
    }

    private static bool TryTime(string? text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
