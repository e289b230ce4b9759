using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Packing;

/// <param name="ScanId">Made by the device: a repeated request is the same scan.</param>
/// <param name="Code">As the scanner sent it, 1 to 300 characters.</param>
/// <param name="Station">The table's name, 1 to 60 characters.</param>
/// <param name="At">When the device read it, UTC; now when absent.</param>
public sealed record ScanRequest(Guid ScanId, string Code, string Station, DateTimeOffset? At = null);

/// <summary>One reading: stored with its outcome before it is answered.</summary>
public sealed class ScanCode(Scans scans, TimeProvider clock)
{
    private const int LongestCode = 300;

    [Function(nameof(ScanCode))]
    [Needs(Permission.PackOrders)]
    [Repeatable("The scan id makes it count once: the same scan again gets the same answer.")]
    [Answers<ScanAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/packing/{id:long}/scans")] HttpRequest request,
        long id,
        [FromBody] ScanRequest body,
        CancellationToken ct)
    {
        if (PackingAnswers.PackerOf(request.HttpContext, body.Station) is not { } packer)
        {
            return PackingAnswers.NoStation();
        }

        if (body.ScanId == Guid.Empty || body.Code is not { Length: > 0 and <= LongestCode })
        {
            return HttpProblem.BadParameter.Answer("scanId ve en çok 300 karakterlik code gerekli.");
        }

        var reading = new Reading(body.ScanId, id, body.Code, body.At ?? clock.GetUtcNow());
        return await scans.StoreAsync(reading, packer, ct) switch
        {
            ScanReceipt.Stored(var answer) => Results.Ok(answer),
            ScanReceipt.UnknownPackage => HttpProblem.UnknownPackage.Answer(),
            ScanReceipt.ForeignId => HttpProblem.KeyConflict.Answer(),
            var other => throw new InvalidOperationException($"Unknown receipt {other.GetType().Name}."),
        };
    }
}
