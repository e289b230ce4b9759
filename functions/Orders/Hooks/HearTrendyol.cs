using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Orders.Hooks;

/// <param name="Heard">Always true. Trendyol does not say what it takes for success, so the answer is the plainest there is.</param>
public sealed record HookHeard(bool Heard);

/// <summary>
/// Trendyol says that some package has changed. That is only a hint, which wakes the fetch: what was sent is not even read, so that nothing forged, doubled, late or out of order
/// can change an order. It is durable before Trendyol hears that it was taken.
/// </summary>
public sealed class HearTrendyol(IOptions<HookOptions> options, QueueSender queues, TimeProvider clock)
{
    [Function(nameof(HearTrendyol))]
    [Open("Trendyol has no session: its key is compared before anything else, and all it opens is an early fetch.", FromOutside = true)]
    [Answers<HookHeard>]
    [Refuses(403, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = HookOptions.Path)] HttpRequest request, CancellationToken ct)
    {
        if (options.Value.Wish is null)
        {
            return HttpProblem.UnknownDoor.Answer();
        }

        if (!options.Value.Knows(request.Headers["x-api-key"]))
        {
            return HttpProblem.NotAllowed.Answer();
        }

        await queues.SendAsync(Queues.FetchRequests, new FetchRequested(Guid.NewGuid()) { Since = clock.GetUtcNow() }, ct);
        return Results.Json(new HookHeard(true));
    }
}
