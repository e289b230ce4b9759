using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Creating;

/// <summary>Makes products of the shop of a draft, with their first stock. No marketplace is told.</summary>
public sealed class KeepDraft(Drafts drafts, DraftKeeping keeping)
{
    [Function(nameof(KeepDraft))]
    [Needs(Permission.CreateProducts)]
    [Repeatable("Variants and first stock count once per barcode.")]
    [Answers<DraftView>]
    [Refuses(404, 409, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/product-drafts/{id:guid}/keep")] HttpRequest request, Guid id, [FromBody] DraftVersion body, CancellationToken ct)
    {
        if (await drafts.ShowAsync(id, ct) is not { } view)
        {
            return HttpProblem.UnknownDraft.Answer();
        }

        return DraftAnswers.Incomplete(view.Complaints.Where(one => one.StopsKeeping))
            ?? await DraftAnswers.AfterAsync(await keeping.KeepAsync(id, body.Version, request.HttpContext.Caller().UserName, ct), drafts, id, ct);
    }
}
