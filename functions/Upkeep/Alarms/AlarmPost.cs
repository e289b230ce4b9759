using GulluShoes.Store.Upkeep.Alarms;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <summary>The two roads out.</summary>
public sealed class AlarmRoadsOut(AlarmMail mail, AlarmHook hook)
{
    public Task SendAsync(AlarmMessage message, AlarmRecipient to, CancellationToken ct) => to.Road switch
    {
        AlarmRoad.Mail => mail.SendAsync(message, to.Address!, ct),
        AlarmRoad.Hook => hook.SendAsync(message, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(to), to.Road, null),
    };
}

/// <summary>Writes new problems into messages and sends those that are due, but to nobody in quiet hours.</summary>
public sealed partial class AlarmPost(AlarmMessages messages, AlarmRecipients recipients, AlarmRoadsOut roads, TimeProvider clock, ILogger<AlarmPost> logger)
{
    /// <summary>A road that fails is not tried again in this round: the messages are kept.</summary>
    public async Task SendAsync(CancellationToken ct)
    {
        var all = await recipients.ListAsync(ct);
        await messages.GatherAsync(all, ct);
        foreach (var road in all.Where(one => one.Quiet?.Hold(clock.GetUtcNow()) != true).GroupBy(one => one.Road))
        {
            foreach (var one in road)
            {
                if (!await SendAsync(one, ct))
                {
                    break;
                }
            }
        }
    }

    private async Task<bool> SendAsync(AlarmRecipient to, CancellationToken ct)
    {
        while (await messages.TakeAsync(to, ct) is { } message)
        {
            try
            {
                await roads.SendAsync(message, to, ct);
                await messages.EndAsync(message, failure: null, ct);
            }
            catch (RecipientRefusedException refused)
            {
                LogRefused(logger, message.Id, to.PersonId);
                await messages.EndAsync(message, refused.Message, ct);
            }
            // Whatever fails out there, the message is kept; what an exception of the line says may name people, its kind does not.
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                LogPostponed(logger, message.Id, to.Road, failure.GetType().Name);
                await messages.PostponeAsync(message, failure.GetType().Name, ct);
                return false;
            }
        }

        return true;
    }

    [LoggerMessage(LogLevel.Warning, "An alarm could not leave and is kept. Message: {Message}. Road: {Road}. Failure: {Failure}.")]
    private static partial void LogPostponed(ILogger logger, long message, AlarmRoad road, string failure);

    [LoggerMessage(LogLevel.Error, "The mail server does not know a person's address. Message: {Message}. Person: {Person}.")]
    private static partial void LogRefused(ILogger logger, long message, long person);
}

/// <summary>Whoever is to be told, by a road that the settings have.</summary>
public sealed class AlarmRecipients(AlarmWishes wishes, IOptionsMonitor<AlarmSettings> settings, IOptions<AlarmRoads> roads)
{
    /// <summary>Those whose hours are quiet too.</summary>
    public async Task<IReadOnlyList<AlarmRecipient>> ListAsync(CancellationToken ct)
    {
        var letters = roads.Value.HasMail ? await wishes.LettersAsync(ct) : [];
        return roads.Value.HasHook ? [.. letters, AlarmRecipient.Hook(settings.CurrentValue.Quiet)] : letters;
    }
}
