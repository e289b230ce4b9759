using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Creating;

/// <summary>New models that are being written down, and how far those have come that were sent; the latest 200.</summary>
public sealed class ListDrafts(Drafts drafts)
{
    [Function(nameof(ListDrafts))]
    [Needs(Permission.CreateProducts)]
    [Answers<IReadOnlyList<DraftRow>>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/product-drafts")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await drafts.ListAsync(ct));
}
