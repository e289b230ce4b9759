using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Twins;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Twins;

/// <summary>The newest second codes, at most 100.</summary>
public sealed class ListAliases(TwinReader twins)
{
    [Function(nameof(ListAliases))]
    [Needs(Permission.KeepStock)]
    [Asks<string>("search", "A part of a code, or a model; all when absent.")]
    [Answers<IReadOnlyList<AliasView>>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stock/aliases")] HttpRequest request, CancellationToken ct)
    {
        var search = QueryValues.Text(request, "search");
        return search is null || StockAnswers.IsCode(search) ? Results.Ok(await twins.AliasesAsync(search, ct)) : AliasAnswers.BadCode();
    }
}
