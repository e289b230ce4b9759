using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Creating;

/// <summary>Has the marketplace told all that it does not know of a draft yet: new variants, what was rejected and put right, changes. What is not a product of the shop yet becomes one first.</summary>
public sealed class SendDraft(Drafts drafts, DraftKeeping keeping, DraftSending sending, TradeReader trades)
{
    [Function(nameof(SendDraft))]
    [Needs(Permission.CreateProducts)]
    [Repeatable("A variant is in one call at a time, and what the marketplace knows is not told again.")]
    [Answers<DraftView>]
    [Refuses(404, 409, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/product-drafts/{id:guid}/send")] HttpRequest request, Guid id, [FromBody] DraftVersion body, CancellationToken ct)
    {
        if (await drafts.ShowAsync(id, ct) is not { } view)
        {
            return HttpProblem.UnknownDraft.Answer();
        }

        var category = view.Draft.CategoryId is { } categoryId ? await trades.CategoryAsync(categoryId, ct) : null;
        if (DraftAnswers.Incomplete(view.Complaints) is { } incomplete)
        {
            return incomplete;
        }

        var userName = request.HttpContext.Caller().UserName;
        var kept = await keeping.KeepAsync(id, body.Version, userName, ct);
        return await DraftAnswers.AfterAsync(kept is DraftOutcome.Done ? await sending.SendAsync(view with { Version = body.Version }, category!, userName, ct) : kept, drafts, id, ct);
    }
}
