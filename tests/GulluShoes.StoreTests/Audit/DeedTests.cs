using GulluShoes.Functions.Upkeep.Auditing;
using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Catalog.Care;
using GulluShoes.Store.Handover;
using GulluShoes.Store.Money.Expenses;
using GulluShoes.Store.Money.Rates;
using GulluShoes.Store.Stock;
using GulluShoes.Store.Stock.Counting;
using GulluShoes.Store.Stock.Twins;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Audit;

/// <summary>Whoever changes something is named with the door it was done through, whichever part of the shop writes it.</summary>
public sealed class DeedTests(StoreServers servers) : StoreTest(servers)
{
    private const string Black37 = "Güllüayakkabı01";

    private static readonly DateOnly Day = new(2026, 11, 20);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Store.ExecuteAsync(
            $"""
            insert into variants (barcode, code_key, model, colour, size) values ('{Black37}', 'gulluayakkabi01', '099', 'Siyah', '37'), ('742000001', '742000001', '099', 'Siyah', '38');
            insert into shelves values ('A-A-01', now(), 'gullu');
            """);
    }

    [Fact]
    public async Task Stock_that_somebody_enters_is_told_with_what_was_there_before_and_after()
    {
        await BookAsync(new StockWish("k1", Black37, ShelfCode.Unsaid, 4, Replaces: false, MovementReason.Opening));
        await BookAsync(new StockWish("k2", Black37, "A-A-01", 3, Replaces: false, MovementReason.GoodsIn), new StockWish("k3", Black37, "A-A-01", -1, Replaces: false, MovementReason.Damage, Note: "tokası kopuk"));

        Assert.Equal(
            """
            ayse “099 Siyah 37” stokunu 7 → 6 yaptı — not: tokası kopuk, raf: A-A-01, neden: kusurlu
            ayse “099 Siyah 37” stokunu 4 → 7 yaptı — raf: A-A-01, neden: mal girişi
            ayse “099 Siyah 37” stokunu 0 → 4 yaptı — raf: GENEL, neden: ilk stok
            """,
            await SentencesAsync(new ChangeWish(Kind: "stock_movements")),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task The_same_booking_again_is_told_once_and_what_a_package_takes_is_told_by_its_own_history()
    {
        var wish = new StockWish("k1", Black37, ShelfCode.Unsaid, 4, Replaces: false, MovementReason.Opening);
        await BookAsync(wish);
        await BookAsync(wish);
        await Store.ExecuteAsync(
            $"""
            insert into stock_movements (key, barcode, shelf, delta, reason, package_id, actor, at) values ('pack', '{Black37}', 'GENEL', -1, '{MovementReason.PackOut}', 5, 'ayse', now());
            update stock_levels set quantity = quantity - 1
            """);

        Assert.Equal(1, await Store.CountAsync("audit_log where kind = 'stock_movements'"));
        Assert.Equal(1, await Store.CountAsync("audit_waiting w join audit_log a using (id) where a.kind = 'stock_movements'"));
    }

    [Fact]
    public async Task Every_kind_of_writer_says_through_which_door_it_writes()
    {
        new Deed("ayse", "TheDoor", "Network", "run-7").Begin();
        await Store.Get<StockWork>().MakeShelfAsync("B-B-02", "ayse", None);
        await Store.Get<TwinVerdicts>().SayAsync(Black37, "742000001", apart: true, "ayse", None);
        await Store.Get<TwinVerdicts>().SayAsync(Black37, "742000001", apart: false, "ayse", None);
        await Store.Get<Aliases>().AddAsync("99-siyah", Black37, merges: false, "ayse", None);
        await Store.Get<ExpenseBook>().EnterAsync("d1", new ExpenseKey(ExpenseKind.Packaging, null, null), 12.5m, Day, "ayse", None);
        await Store.Get<ExchangeRates>().TypeAsync("d2", Day, 41.5m, "ayse", None);
        await Store.Get<ProductChanges>().ApplyAsync(ProductChange.Hide, [Black37], null, "ayse", None);
        await Store.Get<Handovers>().OpenAsync("Aras", "ayse", None);
        await Store.Get<StockCounts>().StartAsync("A-A-01", null, "ayse", None);

        Assert.Equal(
            "alias_deeds, exchange_rates, expenses, handovers, product_changes, shelves, stock_counts, twins_apart, twins_apart",
            await Store.ScalarAsync("select string_agg(kind, ', ' order by kind) from audit_log where who = 'ayse' and door = 'TheDoor' and came_from = 'Network' and run = 'run-7'"));
    }

    [Fact]
    public async Task What_a_timer_writes_is_told_as_the_systems()
    {
        new Deed(null, "FetchRates", "Timer", "run-8").Begin();
        await Store.Get<ExchangeRates>().KeepAsync([new RateEntry(Day, 41.2m, RateSource.Tcmb, Day)], None);

        Assert.Equal("FetchRates, FetchRates, Timer", await Store.ScalarAsync("select concat_ws(', ', who, door, came_from) from audit_log where kind = 'exchange_rates'"));
    }

    private async Task BookAsync(params StockWish[] wishes) => Assert.IsType<StockOutcome.Done>(await Store.Get<StockLedger>().BookAsync(wishes, "ayse", None));

    private async Task<string> SentencesAsync(ChangeWish wish) =>
        string.Join(Environment.NewLine, (await Store.Get<AuditReader>().PageAsync(wish, null, 10, None)).Changes.Select(ChangeWords.Sentence));
}
