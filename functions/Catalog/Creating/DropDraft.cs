using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Creating;

/// <summary>Throws away a draft that is no product yet.</summary>
public sealed class DropDraft(Drafts drafts)
{
    [Function(nameof(DropDraft))]
    [Needs(Permission.CreateProducts)]
    [Repeatable("What is thrown away is not there a second time.")]
    [AnswersNothing]
    [Refuses(404, 409)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/product-drafts/{id:guid}")] HttpRequest request, Guid id, CancellationToken ct) =>
        DraftAnswers.Of(await drafts.DropAsync(id, ct));
}
