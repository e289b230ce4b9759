using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Creating;

/// <param name="Version">The version that was seen; 0 for a new draft.</param>
/// <param name="Draft">All of it, right or wrong.</param>
public sealed record SaveDraftRequest(int Version, ProductDraft Draft);

/// <summary>Keeps what was typed, and says what is wrong about it. The id is made by the device.</summary>
public sealed class SaveDraft(Drafts drafts)
{
    [Function(nameof(SaveDraft))]
    [Needs(Permission.CreateProducts)]
    [Answers<DraftView>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/product-drafts/{id:guid}")] HttpRequest request, Guid id, [FromBody] SaveDraftRequest body, CancellationToken ct) =>
        body.Draft is null || body.Version < 0 || !DraftShape.IsSound(body.Draft)
            ? HttpProblem.BadParameter.Answer("draft: eksik, çok uzun veya okunamayan bir değer var.")
            : await DraftAnswers.AfterAsync(await drafts.SaveAsync(id, body.Version, body.Draft, request.HttpContext.Caller().UserName, ct), drafts, id, ct);
}
