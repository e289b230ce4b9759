using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Twins;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Twins;

/// <summary>Products that look like one pair under two barcodes: a person decides.</summary>
public sealed class ListTwins(TwinReader twins)
{
    [Function(nameof(ListTwins))]
    [Needs(Permission.KeepStock)]
    [Answers<TwinList>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stock/twins")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await twins.SuspectsAsync(ct));
}
