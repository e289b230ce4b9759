using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Twins;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Twins;

/// <summary>Says what adding a second code would do, without doing it.</summary>
public sealed class PreviewAlias(TwinReader twins)
{
    [Function(nameof(PreviewAlias))]
    [Needs(Permission.MergeProducts)]
    [Asks<string>("code", "What is to mean the product, too.")]
    [Asks<string>("barcode", "The product that stays.")]
    [Answers<AliasPreview>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stock/aliases/preview")] HttpRequest request, CancellationToken ct)
    {
        var (code, barcode) = (QueryValues.Text(request, "code"), QueryValues.Text(request, "barcode"));
        if (!AliasAnswers.IsCode(code) || !StockAnswers.IsCode(barcode))
        {
            return AliasAnswers.BadCode();
        }

        var foresight = await twins.PreviewAsync(code!, barcode!, ct);
        return foresight.Refusal is { } refusal ? AliasAnswers.Of(refusal) : Results.Ok(foresight.Preview);
    }
}
