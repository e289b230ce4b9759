using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Store.Stock.Twins;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Stock.Twins;

public sealed record AliasRemovalRequest(string Code);

/// <summary>
/// Takes a second code away. A product that was merged is one of its own again, with its open orders and with those of its pairs that still lie where the merge
/// had put them.
/// </summary>
public sealed class RemoveAlias(Aliases aliases, StockWake wake)
{
    [Function(nameof(RemoveAlias))]
    [Needs(Permission.MergeProducts)]
    [Repeatable("What is no second code stays as it is.")]
    [Answers<AliasAnswer>]
    [Refuses(400, 409, 503)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/aliases/remove")] HttpRequest request, [FromBody] AliasRemovalRequest body, CancellationToken ct)
    {
        if (!StockAnswers.IsCode(body.Code))
        {
            return AliasAnswers.BadCode();
        }

        var outcome = await aliases.RemoveAsync(body.Code, request.HttpContext.Caller().UserName, ct);
        if (outcome is AliasOutcome.Done { Changed: true })
        {
            await wake.WakeAsync(ct);
        }

        return AliasAnswers.Of(outcome);
    }
}
