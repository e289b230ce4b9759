using System.Globalization;
using System.Text;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Labels;
using GulluShoes.Store.Upkeep.Alarms;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <summary>Brings alarms as letters.</summary>
public sealed class AlarmMail(IOptions<AlarmRoads> roads, IOptions<PortalAddress> portal)
{
    /// <summary>A letter is read on a telephone at night; the portal has the rest.</summary>
    private const int MostLines = 20;

    /// <exception cref="RecipientRefusedException">The server knows for good that nobody has this address.</exception>
    /// <exception cref="Exception">Every other failure of the line or the server: trying again makes sense.</exception>
    public async Task SendAsync(AlarmMessage message, string address, CancellationToken ct)
    {
        var settings = roads.Value;
        using var line = new SmtpClient { Timeout = (int)settings.Patience.TotalMilliseconds };
        await line.ConnectAsync(settings.MailServer!, settings.MailPort, settings.MailSecurity, ct);
        if (settings.MailUser is { Length: > 0 } user)
        {
            await line.AuthenticateAsync(user, settings.MailPassword ?? "", ct);
        }

        try
        {
            using var letter = Letter(message, settings.MailFrom!, address);
            await line.SendAsync(letter, ct);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500)
        {
            throw new RecipientRefusedException();
        }

        await line.DisconnectAsync(quit: true, ct);
    }

    private MimeMessage Letter(AlarmMessage message, string from, string to)
    {
        var sender = MailboxAddress.Parse(from);
        var letter = new MimeMessage(new[] { new MailboxAddress("Güllü", sender.Address) }, new[] { MailboxAddress.Parse(to) }, Subject(message), new TextPart("plain") { Text = Text(message) })
        {
            // The same number for the same content: who gets it twice shows it once.
            MessageId = string.Create(CultureInfo.InvariantCulture, $"alarm-{message.Id}@{sender.Domain}"),
            Date = message.MadeAt,
        };
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        return letter;
    }

    private static string Subject(AlarmMessage message) =>
        message.Notices is [var only] ? $"Güllü alarmı: {AlarmWords.Of(only)}" : $"Güllü: {message.Notices.Count} alarm";

    private string Text(AlarmMessage message)
    {
        var text = new StringBuilder();
        foreach (var notice in message.Notices.Take(MostLines))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Clock(notice.Since)}  {AlarmWords.Of(notice)}\r\n{ProblemTexts.Of(notice.Cause, notice.Subject)}\r\n");
            text.Append(notice.ClosedAt is { } closed ? $"Bu arada kapandı: {Clock(closed)}\r\n\r\n" : "\r\n");
        }

        if (message.Notices.Count > MostLines)
        {
            text.Append(CultureInfo.InvariantCulture, $"… ve {message.Notices.Count - MostLines} tane daha.\r\n\r\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"Hepsi: {new Uri(portal.Value.Url, "/problems")}\r\nBu e-postaları Profil sayfasındaki “Bildirimler” bölümünden kapatabilirsiniz.\r\n").ToString();
    }

    private static string Clock(DateTimeOffset at) => IstanbulDay.TimeOf(at).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Nobody has this address; the message says nothing of it, since it ends up in logs.</summary>
public sealed class RecipientRefusedException() : Exception("The mail server does not take the recipient.");
