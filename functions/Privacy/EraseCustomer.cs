using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Privacy;

/// <param name="Packages">How many lost their customer's data now; none when it was erased before.</param>
public sealed record ErasedAnswer(int Packages);

/// <summary>Erases a customer's data of one order, because the customer wants it (KVKK, article 7).</summary>
public sealed class EraseCustomer(PersonalData data)
{
    [Function(nameof(EraseCustomer))]
    [Needs(Permission.KeepPrivacy)]
    [Answers<ErasedAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/privacy/erase")] HttpRequest request, [FromBody] CustomerRequest body, CancellationToken ct) =>
        body.Number() is not { } number
            ? HttpProblem.BadParameter.Answer(CustomerRequest.Wrong)
            : await data.EraseOrderAsync(number, request.HttpContext.Caller().UserName, ct) switch
            {
                ErasingOutcome.Erased(var packages) => Results.Ok(new ErasedAnswer(packages)),
                ErasingOutcome.UnknownOrder => HttpProblem.UnknownOrder.Answer(),
                ErasingOutcome.StillOpen => HttpProblem.OrderStillOpen.Answer(),
                var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
            };
}
