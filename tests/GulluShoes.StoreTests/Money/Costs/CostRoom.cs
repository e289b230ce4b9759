using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Money.Rates;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Costs;

/// <summary>Costs in the words of the shop: orders of 23 November 2026 (a Monday) and the days around it.</summary>
internal sealed class CostRoom(TestStore store)
{
    private int deeds;

    public ProductCosts Costs => store.Get<ProductCosts>();

    public static DateOnly Day(int november) => new(2026, 11, november);

    public static CostTarget Model(string model) => new(CostScope.Model, model);

    public static CostTarget Colour(string model, string colour) => new(CostScope.Colour, model, colour);

    public static CostTarget Size(string barcode) => new(CostScope.Variant, Barcode: barcode);

    public Task<CostOutcome> EnterAsync(CostTarget target, decimal? amount, int from = 1, CostCurrency currency = CostCurrency.TRY) => EnterAsync(new CostWish(target, amount, currency, Day(from)));

    public Task<CostOutcome> EnterAsync(params CostWish[] wishes) => Costs.EnterAsync($"deed-{deeds++}", wishes, "muhasebe", CancellationToken.None);

    /// <summary>A package that was ordered on a day at noon, one line each.</summary>
    public async Task OrderAsync(long id, int november, params LineFacts[] lines) => await store.Intake.ApplyAsync(
        [Packages.Facts(id) with { OrderedAt = new DateTimeOffset(2026, 11, november, 9, 0, 0, TimeSpan.Zero), Lines = lines }], CancellationToken.None);

    public Task<int> PublishAsync(params (int Day, decimal? Value)[] rates) => store.Get<ExchangeRates>().KeepAsync(
        [.. rates.Select(one => new RateEntry(Day(one.Day), one.Value, RateSource.Tcmb, Day(one.Day).AddDays(-1)))], CancellationToken.None);

    public Task<int> TypeAsync(int day, decimal value) => store.Get<ExchangeRates>().TypeAsync($"deed-{deeds++}", Day(day), value, "muhasebe", CancellationToken.None);

    /// <summary>"99.5 TRY" or "8 USD x 41.1 (24) = 328.8"; null when the line has no cost.</summary>
    public async Task<string?> CostAsync(long line) => await store.ScalarAsync(
        $"""
        select trim_scale(amount) || ' ' || currency || case when rate is not null then ' x ' || trim_scale(rate) || ' (' || extract(day from rate_day) || ') = ' || trim_scale(unit_try) else '' end
        from line_costs where line_id = {line}
        """) as string;
}
