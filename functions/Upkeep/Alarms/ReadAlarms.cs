using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep.Alarms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <param name="Ids">Of the alarms that were looked at; at most fifty.</param>
public sealed record ReadAlarmsRequest(IReadOnlyList<long> Ids);

/// <summary>The one who asks has looked at these alarms.</summary>
public sealed class ReadAlarms(AlarmBell bell)
{
    [Function(nameof(ReadAlarms))]
    [Needs(Permission.SolveProblems)]
    [Repeatable("What has been seen has been seen.")]
    [AnswersNothing]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/alarms/read")] HttpRequest request, [FromBody] ReadAlarmsRequest body, CancellationToken ct)
    {
        if (body.Ids is not { Count: > 0 and <= AlarmBell.Most })
        {
            return HttpProblem.BadParameter.Answer($"ids: 1 ile {AlarmBell.Most} arasında alarm gerekli.");
        }

        await bell.ReadAsync(request.HttpContext.Caller().Id, body.Ids, ct);
        return Results.NoContent();
    }
}
