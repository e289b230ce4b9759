using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Privacy;

/// <param name="KeepMonths">Months that a customer's data is kept after the package has ended.</param>
/// <param name="Days">Of the last year, the newest first.</param>
public sealed record ErasuresAnswer(int KeepMonths, IReadOnlyList<ErasedDay> Days);

/// <summary>On which days customers' data was erased, of how many packages, and at whose word.</summary>
public sealed class ListErasures(PersonalData data, IOptionsMonitor<PrivacyOptions> options, TimeProvider clock)
{
    [Function(nameof(ListErasures))]
    [Needs(Permission.KeepPrivacy)]
    [Answers<ErasuresAnswer>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/privacy/erasures")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(new ErasuresAnswer(options.CurrentValue.KeepMonths, await data.ListAsync(clock.GetUtcNow().AddYears(-1), ct)));
}
