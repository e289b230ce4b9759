using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep.Alarms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <param name="Unread">Alarms that the one who asks has not looked at, of the last two weeks.</param>
public sealed record AlarmCount(long Unread);

/// <summary>What stands on the bell.</summary>
public sealed class CountAlarms(AlarmBell bell)
{
    [Function(nameof(CountAlarms))]
    [Needs(Permission.SolveProblems)]
    [Answers<AlarmCount>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/alarms/count")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(new AlarmCount(await bell.CountAsync(request.HttpContext.Caller().Id, ct)));
}
