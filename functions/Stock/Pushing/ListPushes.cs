using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Pushing;

/// <param name="Sizes">At most 200 of those that were asked for.</param>
public sealed record PushList(PushSummary Summary, IReadOnlyList<PushedSize> Sizes);

/// <summary>What Trendyol was told of stock, and what it said.</summary>
public sealed class ListPushes(PushReader pushes)
{
    [Function(nameof(ListPushes))]
    [Needs(Permission.KeepStock)]
    [Asks<PushShow>("show", "Which sizes; those that wait when absent.")]
    [Answers<PushList>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stock/pushes")] HttpRequest request, CancellationToken ct) =>
        QueryValues.TryEnum<PushShow>(request, "show", out var show)
            ? Results.Ok(new PushList(await pushes.SummaryAsync(ct), await pushes.SizesAsync(show ?? PushShow.Waiting, ct)))
            : HttpProblem.BadParameter.Answer("show: waiting, unapproved, rejected, drift ya da confirmed olabilir.");
}
