using GulluShoes.Shop.Money.Costs;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Money.Rates;
using GulluShoes.StoreTests.Stores;
using Npgsql;
using static GulluShoes.StoreTests.Money.Costs.CostRoom;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Money.Costs;

/// <summary>What people say about costs and rates stays said.</summary>
public sealed class ProductCostTests(StoreServers servers) : StoreTest(servers)
{
    private CostRoom room = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = new CostRoom(Store);
        await room.OrderAsync(1, 20, Line(10, "099", "Siyah", "37"), Line(11, "099", "Bej", "38"), Line(12, "100", "Bej", "38"));
    }

    [Fact]
    public async Task Nothing_is_entered_when_one_of_many_cannot_be()
    {
        CostWish good = new(Model("099"), 100, CostCurrency.TRY, Day(1));

        Assert.Equal(new CostOutcome.Unknown(Model("9")), await room.EnterAsync(good, good with { Target = Model("9") }));
        Assert.Equal(new CostOutcome.Unknown(Colour("100", "Siyah")), await room.EnterAsync(good, good with { Target = Colour("100", "Siyah") }));
        Assert.Equal(new CostOutcome.Unknown(Size("nobody")), await room.EnterAsync(good, good with { Target = Size("nobody") }));
        Assert.Equal(new CostOutcome.Refused(Model("099"), AmountFault.NotAboveZero), await room.EnterAsync(good, good with { Amount = 0 }));
        Assert.Equal(new CostOutcome.Refused(Model("099"), AmountFault.TooLate), await room.EnterAsync(good, good with { ValidFrom = new DateOnly(2028, 1, 1) }));

        Assert.Equal((0, 0), (await Store.CountAsync("product_costs"), await Store.CountAsync("line_costs")));
    }

    [Fact]
    public async Task The_same_deed_counts_once()
    {
        Task<CostOutcome> Enter() => room.Costs.EnterAsync("once", [new CostWish(Model("099"), 100, CostCurrency.TRY, Day(1))], "muhasebe", None);

        var both = await Task.WhenAll(Enter(), Enter());

        Assert.All(both, outcome => Assert.Equal(new CostOutcome.Done(1, 2), outcome));
        Assert.Equal(1, await Store.CountAsync("product_costs"));
    }

    [Fact]
    public async Task A_word_cannot_be_changed_or_taken_away()
    {
        await room.EnterAsync(Model("099"), 100);
        await room.PublishAsync((20, 41));

        await Assert.ThrowsAsync<PostgresException>(() => Store.ExecuteAsync("update product_costs set amount = 1"));
        await Assert.ThrowsAsync<PostgresException>(() => Store.ExecuteAsync("delete from exchange_rates"));
    }

    [Fact]
    public async Task A_models_history_shows_every_word_and_which_of_them_hold()
    {
        await room.EnterAsync(Model("099"), 100);
        await room.EnterAsync(Model("099"), 101);
        await room.EnterAsync(Model("099"), 8, 22, CostCurrency.USD);
        await room.EnterAsync(Colour("099", "Bej"), 90, 22);
        await room.EnterAsync(Model("099"), 9, 29, CostCurrency.USD);
        var reader = Store.Get<CostReader>();

        var history = (await reader.HistoryAsync("099", None))!;

        Assert.Equal(
            ["9 USD 29", "90 TRY 22 Bej holds", "8 USD 22 holds", "101 TRY 1", "100 TRY 1"],
            history.Words.Select(word => FormattableString.Invariant($"{word.Amount:0} {word.Currency} {word.ValidFrom.Day}{(word.Colour is null ? "" : " " + word.Colour)}{(word.InForce ? " holds" : "")}")));
        Assert.Equal(["Bej 90", "Siyah 8"], history.Sizes.Select(size => FormattableString.Invariant($"{size.Colour} {size.Amount:0}")));
        Assert.Null(await reader.HistoryAsync("9", None));
        var models = await reader.ModelsAsync(null, None);
        Assert.Equal(
            [("099", 8m, 1L, 0L), ("100", null, 0L, 1L)], models.Select(model => (model.Model, model.Amount, model.Apart, model.WithoutCost)));
        Assert.Equal((90m, 90m), (models[0].LowestTry, models[0].HighestTry));
        await room.PublishAsync((23, 41));
        Assert.Equal((90m, 328m), ((await reader.ModelsAsync("09", None)).Single().LowestTry, (await reader.ModelsAsync("09", None)).Single().HighestTry));
    }

    [Fact]
    public async Task A_typed_rate_counts_and_the_bulletin_before_it_stays_in_the_book()
    {
        Assert.Equal(2, await room.PublishAsync((22, 41), (23, 41.5m)));
        Assert.Equal(0, await room.PublishAsync((23, 99)));
        await room.TypeAsync(23, 42);

        var book = await Store.Get<ExchangeRates>().BookAsync(90, None);

        Assert.Equal(42m, book.Today!.Value);
        Assert.Equal(["23 42 Typed muhasebe", "23 41.5 Tcmb FetchRates old", "22 41 Tcmb FetchRates"], book.Rows.Select(row => FormattableString.Invariant(
            $"{row.Day.Day} {row.Value:0.##} {row.Source} {row.MadeBy}{(row.InForce ? "" : " old")}")));
    }
}
