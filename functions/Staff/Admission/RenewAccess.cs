using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff.Admission;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff.Admission;

/// <param name="Password">Told once; good for one sign-in.</param>
public sealed record RenewalAnswer(string Password);

/// <summary>For one who lost password or telephone: a password for one sign-in; the second factor is set up anew.</summary>
public sealed class RenewAccess(Staffing staffing)
{
    [Function(nameof(RenewAccess))]
    [Needs(Permission.ManagePeople)]
    [Repeatable("Another password takes the place of the one whose answer was lost; a kept answer would hold it.")]
    [Answers<RenewalAnswer>]
    [Refuses(404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/{id:long}/renewal")] HttpRequest request,
        long id,
        CancellationToken ct)
    {
        if (id == request.HttpContext.Caller().Id)
        {
            return HttpProblem.OwnPerson.Answer();
        }

        return await staffing.RenewAsync(id, ct) is { } password ? Results.Ok(new RenewalAnswer(password)) : HttpProblem.UnknownPerson.Answer();
    }
}
