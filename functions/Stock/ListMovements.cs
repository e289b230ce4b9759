using System.Globalization;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock;

/// <param name="Movements">The newest first.</param>
/// <param name="Before">Ask with it for the older ones; null at the end.</param>
public sealed record MovementPage(IReadOnlyList<StockMovement> Movements, long? Before);

/// <summary>Where a product's pairs came from and went to.</summary>
public sealed class ListMovements(StockReader stock)
{
    private const int Most = 200;

    [Function(nameof(ListMovements))]
    [Needs(Permission.KeepStock)]
    [Asks<string>("barcode", "Or an alias.")]
    [Asks<long>("before", "The previous page's before.")]
    [Asks<int>("take", "1 to 200; 50 when absent.")]
    [Answers<MovementPage>]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stock/movements")] HttpRequest request, CancellationToken ct)
    {
        var (barcode, after) = (QueryValues.Text(request, "barcode"), QueryValues.Text(request, "before"));
        if (!StockAnswers.IsCode(barcode) || !QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer("barcode gerekli; take: 1 ile 200 arasında olmalı.");
        }

        if (after is not null && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return HttpProblem.BadParameter.Answer("before: bir sayı olmalı.");
        }

        long? before = after is null ? null : long.Parse(after, CultureInfo.InvariantCulture);
        return await stock.HistoryAsync(barcode!, before, take + 1, ct) is { } found
            ? Results.Ok(new MovementPage([.. found.Take(take)], found.Count > take ? found[take - 1].Id : null))
            : HttpProblem.UnknownProduct.Answer($"Tanınmayan barkod: {barcode}.");
    }
}
