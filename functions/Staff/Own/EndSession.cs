using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff.Own;

/// <summary>Signs the person out at one place, or forgets one device.</summary>
public sealed class EndSession(OpenSessions sessions)
{
    [Function(nameof(EndSession))]
    [Needs(Permission.KeepOwnAccount)]
    [AnswersNothing]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/profile/sessions/{id:long}")] HttpRequest request,
        long id,
        CancellationToken ct)
    {
        return await sessions.EndAsync(request.HttpContext.Caller().Id, id, ct) ? Results.NoContent() : HttpProblem.UnknownSession.Answer();
    }
}
