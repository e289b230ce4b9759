using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff.Admission;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff.Admission;

/// <param name="Role">The one role the person has from now on.</param>
public sealed record AdmitRequest(Role Role);

/// <summary>Lets a person work in a role: approves, changes the role, or takes back.</summary>
public sealed class AdmitPerson(Staffing staffing)
{
    [Function(nameof(AdmitPerson))]
    [Needs(Permission.ManagePeople)]
    [AnswersNothing]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/{id:long}/role")] HttpRequest request,
        long id,
        [FromBody] AdmitRequest body,
        CancellationToken ct)
    {
        var caller = request.HttpContext.Caller();
        return id == caller.Id
            ? HttpProblem.OwnPerson.Answer()
            : StaffingAnswers.Of(await staffing.AdmitAsync(id, body.Role, caller.UserName, ct));
    }
}
