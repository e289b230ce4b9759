using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Creating;

/// <summary>What may be done to variants that the marketplace sells.</summary>
public enum SoldDeed
{
    /// <summary>Take them out of sale.</summary>
    Archive,

    /// <summary>Bring them back.</summary>
    Unarchive,

    /// <summary>Ask the marketplace to release what it locked.</summary>
    Unlock,
}

/// <param name="Barcodes">Which variants; all of the draft's when absent.</param>
public sealed record SoldDeedRequest(int Version, SoldDeed Deed, IReadOnlyList<string>? Barcodes = null);

/// <summary>Archives, brings back, or asks for the release of approved variants.</summary>
public sealed class TellDraft(Drafts drafts, DraftSending sending)
{
    private const int Most = 1000;

    [Function(nameof(TellDraft))]
    [Needs(Permission.CreateProducts)]
    [Repeatable("It says how a variant is to be: saying it twice is like once.")]
    [Answers<DraftView>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/product-drafts/{id:guid}/deeds")] HttpRequest request, Guid id, [FromBody] SoldDeedRequest body, CancellationToken ct)
    {
        if (body.Barcodes is { } named && (named.Count is 0 or > Most || named.Any(barcode => string.IsNullOrEmpty(barcode))))
        {
            return HttpProblem.BadParameter.Answer("barcodes: 1 ile 1000 arasında barkod olabilir.");
        }

        if (await drafts.ShowAsync(id, ct) is not { } view)
        {
            return HttpProblem.UnknownDraft.Answer();
        }

        var kind = body.Deed switch
        {
            SoldDeed.Archive => ProductCallKind.Archive,
            SoldDeed.Unarchive => ProductCallKind.Unarchive,
            SoldDeed.Unlock => ProductCallKind.Unlock,
            _ => throw new InvalidOperationException($"Unknown deed {body.Deed}."),
        };
        return await DraftAnswers.AfterAsync(await sending.TellAsync(view with { Version = body.Version }, kind, body.Barcodes, request.HttpContext.Caller().UserName, ct), drafts, id, ct);
    }
}
