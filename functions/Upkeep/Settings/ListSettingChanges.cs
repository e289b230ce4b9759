using System.Globalization;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <summary>Who changed which setting, from what to what, and why; the newest first.</summary>
public sealed class ListSettingChanges(SettingBook book)
{
    private const int Most = 200;

    [Function(nameof(ListSettingChanges))]
    [Needs(Permission.ChangeSettings)]
    [Asks<string>("key", "Of one setting; of all when absent.")]
    [Asks<long>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 200; 50 when absent.")]
    [Answers<SettingHistory>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/settings/history")] HttpRequest request, CancellationToken ct)
    {
        if (!QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer($"take: 1 ile {Most} arasında olmalı.");
        }

        long? before = null;
        if (QueryValues.Text(request, "after") is { } after)
        {
            if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return HttpProblem.BadCursor.Answer();
            }

            before = id;
        }

        var rows = await book.HistoryAsync(QueryValues.Text(request, "key"), before, take + 1, ct);
        return Results.Ok(new SettingHistory([.. rows.Take(take).Select(SettingHistoryRow.Of)], rows.Count > take ? rows[take - 1].Id : null));
    }
}
