using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep.Alarms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <summary>Changes what the one who asks wants to hear of.</summary>
public sealed class SaveAlarmWish(AlarmWishes wishes)
{
    [Function(nameof(SaveAlarmWish))]
    [Needs(Permission.SolveProblems)]
    [Repeatable("The whole wish comes each time.")]
    [AnswersNothing]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/alarms/wish")] HttpRequest request, [FromBody] SaveAlarmWishRequest body, CancellationToken ct)
    {
        if (body.Read(out var wrong) is not { } wish)
        {
            return HttpProblem.BadParameter.Answer(wrong);
        }

        await wishes.SaveAsync(request.HttpContext.Caller().Id, wish, ct);
        return Results.NoContent();
    }
}
