using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep.Alarms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <summary>What the one who asks wants to hear of.</summary>
public sealed class ShowAlarmWish(AlarmWishes wishes, IOptionsMonitor<AlarmSettings> settings, IOptions<AlarmRoads> roads)
{
    [Function(nameof(ShowAlarmWish))]
    [Needs(Permission.SolveProblems)]
    [Answers<AlarmWishAnswer>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/alarms/wish")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(AlarmWishAnswer.Of(await wishes.FindAsync(request.HttpContext.Caller().Id, ct), settings.CurrentValue.Quiet, roads.Value.HasMail));
}
