using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Packing;

/// <param name="Station">The table's name, 1 to 60 characters.</param>
/// <param name="Carrier">Only this carrier's packages.</param>
/// <param name="OnePair">True: only packages of one pair.</param>
/// <param name="Count">1 to 20: how many to lease ahead, those in hand included; 1 when absent.</param>
/// <param name="Wave">Only packages of this picked wave; those of no wave when absent.</param>
public sealed record NextRequest(string Station, string? Carrier = null, bool? OnePair = null, int? Count = null, long? Wave = null);

/// <param name="Packages">Most urgent first; empty when there is nothing to pack.</param>
/// <param name="ScansPerPair">1 or 2.</param>
/// <param name="ConfirmSeconds">Seconds of the countdown after the last scan.</param>
public sealed record NextAnswer(IReadOnlyList<PackingState> Packages, int ScansPerPair, int ConfirmSeconds);

/// <summary>Gives the station its next package, or several to be without a network.</summary>
public sealed class TakeNextPackage(PackingQueue queue, IOptionsMonitor<PackingSettings> settings)
{
    private const int Most = 20;

    [Function(nameof(TakeNextPackage))]
    [Needs(Permission.PackOrders)]
    [Repeatable("A station that asks again gets the packages it holds already.")]
    [Answers<NextAnswer>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/packing/next")] HttpRequest request,
        [FromBody] NextRequest body,
        CancellationToken ct)
    {
        if (PackingAnswers.PackerOf(request.HttpContext, body.Station) is not { } packer)
        {
            return PackingAnswers.NoStation();
        }

        if ((body.Count ?? 1) is not (>= 1 and <= Most and var count))
        {
            return HttpProblem.BadParameter.Answer("count: 1 ile 20 arasında olmalı.");
        }

        var filter = new QueueFilter(body.Carrier, body.OnePair ?? false, body.Wave);
        var packages = await queue.AheadAsync(packer, filter, count, ct);
        return Results.Ok(new NextAnswer(packages, settings.CurrentValue.ScansPerPair, settings.CurrentValue.ConfirmSeconds));
    }
}
