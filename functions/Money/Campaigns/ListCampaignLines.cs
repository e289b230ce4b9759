using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Campaigns;
using GulluShoes.Store.Money.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Campaigns;

/// <summary>What an uploaded campaign offers each product, page by page.</summary>
public sealed class ListCampaignLines(CampaignOffers offers)
{
    private const int Most = 500;

    [Function(nameof(ListCampaignLines))]
    [Needs(Permission.ImportMoney)]
    [Asks<RowOutcome>("outcome", "All when absent.")]
    [Asks<int>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 500; 50 when absent.")]
    [Answers<CampaignLines>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/imports/{id:long}/campaign")] HttpRequest request, long id, CancellationToken ct)
    {
        if (!QueryValues.TryEnum<RowOutcome>(request, "outcome", out var outcome) || !QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer("outcome: applied, unchanged veya error; take: 1 ile 500 arasında olmalı.");
        }

        return QueryValues.TryAfter(request, out var after)
            ? Results.Ok(await offers.LinesAsync(id, outcome, after, take, ct))
            : HttpProblem.BadCursor.Answer();
    }
}
