using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Admission;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff.Own;

/// <param name="HasFactor">A second factor counts.</param>
/// <param name="Forced">The role may not come in without one.</param>
/// <param name="CodesLeft">Recovery codes that were not used yet.</param>
/// <param name="Sessions">Where the person is signed in, and the devices that are remembered.</param>
public sealed record ProfileAnswer(
    string UserName, string Name, Role Role, bool HasFactor, bool Forced, int CodesLeft, IReadOnlyList<OpenSession> Sessions);

/// <summary>The one who asks, and where he is signed in.</summary>
public sealed class ShowProfile(OpenSessions sessions, Staffing staffing, SecondFactor factor)
{
    [Function(nameof(ShowProfile))]
    [Needs(Permission.KeepOwnAccount)]
    [Answers<ProfileAnswer>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/profile")] HttpRequest request,
        CancellationToken ct)
    {
        var (http, person) = (request.HttpContext, request.HttpContext.Caller());
        var (hasFactor, codesLeft) = await staffing.FactorOfAsync(person.Id, ct);
        var open = await sessions.ListAsync(person.Id, Callers.Token(http)!, ct);
        return Results.Ok(new ProfileAnswer(person.UserName, person.Name, person.Role, hasFactor, factor.IsForced(person.Role), codesLeft, open));
    }
}
