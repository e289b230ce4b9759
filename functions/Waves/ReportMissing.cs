using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Waves;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Waves;

/// <param name="PickId">Made by the device: a repeated request is the same report.</param>
/// <param name="Barcode">The product of which a pair cannot be taken.</param>
/// <param name="Reason">Why; the system's own reason cannot be chosen.</param>
/// <param name="Note">At most 300 characters; must be there when the reason is other.</param>
public sealed record MissingRequest(Guid PickId, string Barcode, HoldReason Reason, string? Note = null);

/// <summary>A pair cannot be taken: the least urgent package that waits for it leaves the wave and goes to the hold lane.</summary>
public sealed class ReportMissing(WavePicks picks)
{
    private const int LongestNote = 300;

    [Function(nameof(ReportMissing))]
    [Needs(Permission.PackOrders)]
    [Repeatable("The pick id makes it count once: the same report again gets the same answer.")]
    [Answers<PickAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/waves/{id:long}/hold")] HttpRequest request,
        long id,
        [FromBody] MissingRequest body,
        CancellationToken ct)
    {
        var note = body.Note?.Trim() is { Length: > 0 } text ? text : null;
        if (body.PickId == Guid.Empty || body.Barcode is not { Length: > 0 and <= PickCode.LongestCode })
        {
            return HttpProblem.BadParameter.Answer("pickId ve barcode gerekli.");
        }

        if (note is { Length: > LongestNote } || body.Reason is HoldReason.UnknownStatus or HoldReason.Unsupplied || (body.Reason == HoldReason.Other && note is null))
        {
            return HttpProblem.BadParameter.Answer("Bir neden seçin; “Diğer” için nedeni yazın (en çok 300 karakter).");
        }

        var missing = new MissingWish(body.Barcode, body.Reason, note);
        return WaveAnswers.Of(await picks.StoreAsync(new PickReading(body.PickId, id, body.Barcode, request.HttpContext.Caller().UserName, missing), ct));
    }
}
