using GulluShoes.Functions.Catalog.Creating.Telling;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using GulluShoes.Trendyol.Products.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TrendyolSimulator;
using TrendyolSimulator.Transport;

namespace GulluShoes.StoreTests.Creating;

/// <summary>Products on their way while the marketplace, or one of the drafts, is not well.</summary>
public sealed class CreatingFaultTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Guid id = Guid.NewGuid();

    [Fact]
    public async Task A_refusal_is_not_believed_as_long_as_nobody_can_look_whether_the_lost_attempt_made_it()
    {
        await using var market = await CreatingWorker.OpenMarketAsync();
        await using var worker = await WorkerAsync(market, TimeProvider.System, ("Trendyol:RetryDelay", "00:00:00.001"));
        var call = await SentAsync(worker, id, 1);
        var products = call.Sheets.Select(sent => ProductTranslation.Whole(sent.Sheet)).ToList();
        var writes = Get<ProductWritesClient>(worker);
        await writes.CreateAsync(products, None);
        await Soon.TrueAsync(async () => await writes.FindAsync(products[^1].Barcode, None) is not null, "The lost attempt makes nothing.");
        var again = Assert.IsType<ProductSending.Accepted>(await writes.CreateAsync(products.ConvertAll(product => product with { Title = product.Title + " 2" }), None));
        await Soon.TrueAsync(async () => await writes.ReadResultAsync(again.BatchId, None) is { IsDone: true }, "The second attempt comes to nothing.");
        call = call with { State = ProductCallState.Sent, BatchId = again.BatchId, Attempts = 2 };
        // One look and all its repeats: the first product's. The second's is answered.
        market.World.Faults.Add([new Fault { Kind = FaultKind.Unavailable503, Endpoint = "product.base", Count = 6 }], 1, market.World.Clock.Now);

        Assert.NotNull(await Get<ProductLook>(worker).ResultAsync(call, None));

        Assert.Equal((1, 1, 0), (await InAsync(PublicationState.Sent), await InAsync(PublicationState.Waiting), await InAsync(PublicationState.Refused)));
        Assert.Null(await Get<ProductLook>(worker).ResultAsync(call with { Sheets = [call.Sheets[0]] }, None));
        Assert.Equal(2, await InAsync(PublicationState.Waiting));
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_whether_a_barcode_is_free_puts_the_call_off()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var market = await CreatingWorker.OpenMarketAsync();
        await using var worker = await WorkerAsync(market, clock, ("Trendyol:AttemptTimeout", "00:10:00"), ("Trendyol:TotalTimeout", "00:10:00"));
        var call = await SentAsync(worker, id, 1);
        market.World.Faults.Add([new Fault { Kind = FaultKind.NeverEndingBody, Endpoint = "product.base", Count = 1 }], 1, market.World.Clock.Now);

        var sending = Get<ProductSender>(worker).SendAsync(call, None);
        await Soon.TrueAsync(() => Task.FromResult(market.World.Calls.Snapshot().ContainsKey("product.base")), "Nobody looks.");
        clock.Advance(ProductCalls.Hold);

        Assert.NotNull(await sending.WaitAsync(Patience));
        Assert.Equal(1, await Store.CountAsync($"product_calls where state = '{ProductCallState.Waiting}' and not checked and ended_at is null"));
        Assert.Equal(2, await InAsync(PublicationState.Sent));
        Assert.DoesNotContain("product.create", market.World.Calls.Snapshot().Keys);
    }

    [Fact]
    public async Task A_draft_that_cannot_be_finished_holds_up_neither_calls_nor_other_drafts()
    {
        await using var market = await CreatingWorker.OpenMarketAsync();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var worker = await WorkerAsync(market, clock);
        await KeptAsync(worker, id, 1);
        await Get<DraftSending>(worker).SendAsync((await Get<Drafts>(worker).ShowAsync(id, None))!, (await Get<TradeReader>(worker).CategoryAsync(Models.Category, None))!, "gullu", None);
        var (broken, whole) = (Guid.NewGuid(), Guid.NewGuid());
        await KeptAsync(worker, whole, 2);
        await KeptAsync(worker, broken, 3);
        await Store.ExecuteAsync($"update product_drafts set state = '{DraftState.Keeping}' where id in ('{broken}', '{whole}')");
        await Store.ExecuteAsync($"update product_drafts set draft = jsonb_build_object('variants', 7) where id = '{broken}'");
        clock.Advance(TimeSpan.FromMinutes(1));

        var failure = await Assert.ThrowsAsync<AggregateException>(() => ActivatorUtilities.CreateInstance<FollowProducts>(worker).Run(null!, None));

        Assert.Contains($"{broken}", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, market.World.Calls.Snapshot()["product.create"].Effective);
        Assert.Equal($"{DraftState.Kept}", await Store.ScalarAsync($"select state from product_drafts where id = '{whole}'"));
    }

    [Fact]
    public async Task An_empty_answer_about_trades_is_refused_and_what_was_known_stays()
    {
        var tree = Store.Get<TradeTree>();
        await Models.KnowAsync(tree);

        await Assert.ThrowsAsync<EmptyTradeException>(() => tree.KeepCategoriesAsync([], None));
        await Assert.ThrowsAsync<EmptyTradeException>(() => tree.KeepAttributesAsync(Models.Category, [], None));

        Assert.Equal(Models.Attributes.Count, (await Store.Get<TradeReader>().CategoryAsync(Models.Category, None))!.Attributes.Count);
    }

    /// <summary>The call of a draft that is to leave now.</summary>
    private static async Task<TakenCall> SentAsync(ServiceProvider worker, Guid draft, int model)
    {
        await KeptAsync(worker, draft, model);
        var view = (await Get<Drafts>(worker).ShowAsync(draft, None))!;
        Assert.IsType<DraftOutcome.Done>(await Get<DraftSending>(worker).SendAsync(view, (await Get<TradeReader>(worker).CategoryAsync(Models.Category, None))!, "gullu", None));
        return (await Get<ProductCalls>(worker).TakeAsync(Assert.Single(await Get<ProductCalls>(worker).DueAsync(None)), None))!;
    }

    private static async Task KeptAsync(ServiceProvider worker, Guid draft, int model)
    {
        await Get<Drafts>(worker).SaveAsync(draft, 0, Models.Draft(model), "gullu", None);
        Assert.IsType<DraftOutcome.Done>(await Get<DraftKeeping>(worker).KeepAsync(draft, 1, "gullu", None));
    }

    private async Task<ServiceProvider> WorkerAsync<TClock>(SimulatorServer market, TClock clock, params (string Key, string Value)[] settings)
        where TClock : TimeProvider
    {
        await Models.KnowAsync(Store.Get<TradeTree>());
        return CreatingWorker.Open(Servers.Postgres.ConnectionStringFor((string)(await Store.ScalarAsync("select current_database()"))!), Servers, market, clock, settings);
    }

    private Task<long> InAsync(PublicationState state) => Store.CountAsync($"product_publications where state = '{state}'");

    private static T Get<T>(ServiceProvider worker)
        where T : notnull => worker.GetRequiredService<T>();
}
