using GulluShoes.Documents.Handover;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Handover;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Handover;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Handover;

/// <summary>The paper that the courier signs, streamed page by page.</summary>
public sealed class PrintManifest(HandoverViewer handovers)
{
    [Function(nameof(PrintManifest))]
    [Needs(Permission.PackOrders)]
    [AnswersBytes("application/pdf")]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/handovers/{id:long}/print")] HttpRequest request, long id, CancellationToken ct)
    {
        if (await handovers.FindAsync(id, ct) is not { } found)
        {
            return HttpProblem.UnknownHandover.Answer();
        }

        HandoverAnswers.ShowAsPdf(request.HttpContext, "kargo-teslim", id);
        return Results.Stream(output => ManifestPdf.WriteAsync(ManifestOf(found), output, ct), "application/pdf");
    }

    private static Manifest ManifestOf(HandoverDetail found) => new(
        found.Head.Id,
        found.Head.Carrier,
        found.Head.OpenedAt,
        found.Head.ClosedAt,
        found.Head.ClosedBy ?? found.Head.OpenedBy,
        // In the order in which they were carried out.
        [.. found.Parcels.Reverse().Select(parcel => new ManifestParcel(parcel.TrackingNumber, parcel.OrderNumber, parcel.Pairs))]);
}
