using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Upkeep;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep;

/// <param name="Live">The process answers.</param>
/// <param name="Ready">All that a person needs works. Redis and Trendyol are told, but their absence only makes the shop slower or older.</param>
public sealed record HealthAnswer(bool Live, bool Ready, IReadOnlyList<PartHealth> Parts);

/// <summary>Whether the app is alive and ready, and why not.</summary>
public sealed class ShowHealth(HealthParts parts)
{
    [Function(nameof(ShowHealth))]
    [Open("Load balancers and the start script have no session; it tells no addresses and no secrets.", BeforeReady = true)]
    [Answers<HealthAnswer>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken ct)
    {
        var (ready, all) = await parts.CheckAsync(ct);
        return Results.Json(
            new HealthAnswer(Live: true, ready, all), statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
