using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Creating;

/// <summary>A draft with all that is wrong about it, and how far each variant has come.</summary>
public sealed class ShowDraft(Drafts drafts)
{
    [Function(nameof(ShowDraft))]
    [Needs(Permission.CreateProducts)]
    [Answers<DraftView>]
    [Refuses(404)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/product-drafts/{id:guid}")] HttpRequest request, Guid id, CancellationToken ct) =>
        await drafts.ShowAsync(id, ct) is { } view ? Results.Ok(view) : HttpProblem.UnknownDraft.Answer();
}
