using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Handover;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Handover;

/// <param name="ScanId">Made by the device: a repeated request is the same scan.</param>
/// <param name="Code">As the scanner sent it, 1 to 300 characters.</param>
public sealed record ParcelScanRequest(Guid ScanId, string Code);

/// <summary>One parcel at the door: stored with its outcome before it is answered.</summary>
public sealed class ScanParcel(ParcelScans scans)
{
    private const int LongestCode = 300;

    [Function(nameof(ScanParcel))]
    [Needs(Permission.PackOrders)]
    [Repeatable("The scan id makes it count once: the same scan again gets the same answer.")]
    [Answers<ParcelAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/handovers/{id:long}/scans")] HttpRequest request,
        long id,
        [FromBody] ParcelScanRequest body,
        CancellationToken ct)
    {
        if (body.ScanId == Guid.Empty || body.Code is not { Length: > 0 and <= LongestCode })
        {
            return HttpProblem.BadParameter.Answer("scanId ve en çok 300 karakterlik code gerekli.");
        }

        return await scans.StoreAsync(new ParcelReading(body.ScanId, id, body.Code), request.HttpContext.Caller().UserName, ct) switch
        {
            ParcelReceipt.Stored(var answer) => Results.Ok(answer),
            ParcelReceipt.UnknownHandover => HttpProblem.UnknownHandover.Answer(),
            ParcelReceipt.ForeignId => HttpProblem.KeyConflict.Answer(),
            var other => throw new InvalidOperationException($"Unknown receipt {other.GetType().Name}."),
        };
    }
}
