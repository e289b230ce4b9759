using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Trendyol.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>How the roads to Trendyol are, as the process that answers knows them. It asks Trendyol nothing.</summary>
public sealed class ShowTrendyol(TrendyolPulse pulse)
{
    [Function(nameof(ShowTrendyol))]
    [Needs(Permission.ViewRuns)]
    [Answers<TrendyolRoads>]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/system/trendyol")] HttpRequest request) => Results.Ok(pulse.Read());
}
