using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff.Admission;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff.Admission;

/// <summary>Sends a person away, or refuses one who waits: nothing is deleted, and his sessions end at once.</summary>
public sealed class DismissPerson(Staffing staffing)
{
    [Function(nameof(DismissPerson))]
    [Needs(Permission.ManagePeople)]
    [AnswersNothing]
    [Refuses(404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/people/{id:long}")] HttpRequest request,
        long id,
        CancellationToken ct)
    {
        var caller = request.HttpContext.Caller();
        return id == caller.Id
            ? HttpProblem.OwnPerson.Answer()
            : StaffingAnswers.Of(await staffing.DismissAsync(id, caller.UserName, ct));
    }
}
