using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff.Own;

/// <summary>Signs the person out everywhere else, and forgets all devices.</summary>
public sealed class EndOtherSessions(OpenSessions sessions)
{
    [Function(nameof(EndOtherSessions))]
    [Needs(Permission.KeepOwnAccount)]
    [AnswersNothing]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/profile/sessions")] HttpRequest request,
        CancellationToken ct)
    {
        var http = request.HttpContext;
        await sessions.EndOthersAsync(http.Caller().Id, Callers.Token(http)!, ct);
        return Results.NoContent();
    }
}
