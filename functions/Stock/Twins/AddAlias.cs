using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Store.Stock.Twins;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Stock.Twins;

/// <param name="Code">What is to mean the product, too; exactly as the label or the marketplace has it.</param>
/// <param name="Barcode">The product that stays.</param>
/// <param name="Merge">True when the code is a product of its own and both are to become one.</param>
public sealed record AliasRequest(string Code, string Barcode, bool Merge = false);

/// <summary>Makes a code a second code of a product, or merges two products that are one pair.</summary>
public sealed class AddAlias(Aliases aliases, StockWake wake)
{
    [Function(nameof(AddAlias))]
    [Needs(Permission.MergeProducts)]
    [Repeatable("A code that means the product already changes nothing.")]
    [Answers<AliasAnswer>]
    [Refuses(400, 404, 409, 503)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/aliases")] HttpRequest request, [FromBody] AliasRequest body, CancellationToken ct)
    {
        if (!AliasAnswers.IsCode(body.Code) || !StockAnswers.IsCode(body.Barcode))
        {
            return AliasAnswers.BadCode();
        }

        var outcome = await aliases.AddAsync(body.Code, body.Barcode, body.Merge, request.HttpContext.Caller().UserName, ct);
        if (outcome is AliasOutcome.Done { Changed: true })
        {
            await wake.WakeAsync(ct);
        }

        return AliasAnswers.Of(outcome);
    }
}
