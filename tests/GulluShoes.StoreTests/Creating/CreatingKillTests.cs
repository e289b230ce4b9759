using GulluShoes.Functions.Catalog.Creating.Telling;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Faults;
using GulluShoes.StoreTests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TrendyolSimulator;
using TrendyolSimulator.Transport;
using Xunit.Abstractions;

namespace GulluShoes.StoreTests.Creating;

/// <summary>A product on its way from a draft to its approval, by a worker that falls silent at one statement after another, and by the one who comes after.</summary>
[Collection(LongCollection.Name)]
public sealed class CreatingKillTests(StoreServers servers, ITestOutputHelper output) : StoreTest(servers)
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Whoever_dies_between_any_two_steps_nothing_is_sent_twice_and_nothing_is_lost()
    {
        await using var market = await CreatingWorker.OpenMarketAsync();
        await Models.KnowAsync(Store.Get<TradeTree>());
        await using var healthy = await WorkerAsync(market);
        var models = 0;
        for (var alive = false; !alive; models++)
        {
            await using var wire = new StatementWire(await DatabaseAsync());
            await using var dying = CreatingWorker.Open(wire.ConnectionString + ";Cancellation Timeout=50;Command Timeout=1;Pooling=false", Servers, market, clock);
            using var death = new CancellationTokenSource();
            // Whoever dies after a statement was carried out, and before he heard of it, has died before the next one; one that only reads changes nothing.
            var cut = wire.CutAt(models + 1, executed: true, counts: statement => !statement.StartsWith("select", StringComparison.OrdinalIgnoreCase));
            var killing = cut.ContinueWith(_ => death.CancelAsync(), TaskScheduler.Default);
            var id = Guid.NewGuid();
            alive = await WalkAsync(dying, id, models, death.Token) && !cut.IsCompleted;
            await FinishAsync(healthy, id, models);
        }

        output.WriteLine($"{models} places to die.");
        Assert.InRange(models, 20, 60);
        Assert.Equal(models, market.World.Calls.Snapshot()["product.create"].Effective);
        Assert.Equal(2 * models, await Store.CountAsync("product_publications where state = 'Approved' and call_id is null and content_id is not null"));
        Assert.Equal(2 * models, await Store.CountAsync("stock_movements where reason = 'Opening'"));
        Assert.Equal(0, await Store.CountAsync("product_calls where ended_at is null"));
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_looked_up_before_anything_is_sent_again()
    {
        await using var market = await CreatingWorker.OpenMarketAsync();
        await Models.KnowAsync(Store.Get<TradeTree>());
        await using var worker = await WorkerAsync(market);
        // One that took effect and one that did not: neither said so.
        market.World.Faults.Add([new Fault { Kind = FaultKind.ResetAfter, Endpoint = "product.create", Count = 1 }], 1, market.World.Clock.Now);
        await FinishAsync(worker, Guid.NewGuid(), 1);
        market.World.Faults.Clear();
        market.World.Faults.Add([new Fault { Kind = FaultKind.ResetBefore, Endpoint = "product.create", Count = 1 }], 1, market.World.Clock.Now);
        await FinishAsync(worker, Guid.NewGuid(), 2);

        var calls = market.World.Calls.Snapshot()["product.create"];
        Assert.Equal((3, 2), (calls.Calls, calls.Effective));
        Assert.Equal(4, await Store.CountAsync("product_publications where state = 'Approved'"));
        Assert.Equal([1, 2], await AttemptsAsync());
    }

    [Fact]
    public async Task A_barcode_that_somebody_else_has_there_is_refused_before_anything_is_sent()
    {
        await using var market = await CreatingWorker.OpenMarketAsync();
        await Models.KnowAsync(Store.Get<TradeTree>());
        await using var worker = await WorkerAsync(market);
        var foreign = market.World.Shop.Variants[3].Barcode;
        var draft = Models.Draft(1) with { Variants = [Models.Draft(1).Variants[0] with { Barcode = foreign }, Models.Draft(1).Variants[1]] };
        var id = Guid.NewGuid();

        await Get<Drafts>(worker).SaveAsync(id, 0, draft, "gullu", None);
        await GoOnAsync(worker, id, 1, () => Store.CountAsync("product_publications where state in ('Sent', 'Waiting', 'Local')"));

        Assert.Equal("Refused", await Store.ScalarAsync($"select state from product_publications where barcode = '{foreign}'"));
        Assert.Contains("başka bir üründe var", (string)(await Store.ScalarAsync($"select reasons[1] from product_publications where barcode = '{foreign}'"))!, StringComparison.Ordinal);
        Assert.Equal("Approved", await Store.ScalarAsync($"select state from product_publications where barcode = '{Models.Barcode(1, 10)}'"));
    }

    // One that has come so far ends; everything before may die.
    private static async Task<bool> WalkAsync(ServiceProvider worker, Guid id, int model, CancellationToken death)
    {
        try
        {
            await Get<Drafts>(worker).SaveAsync(id, 0, Models.Draft(model), "gullu", death);
            await Get<DraftKeeping>(worker).KeepAsync(id, 1, "gullu", death);
            await SendAsync(worker, id, death);
            for (var step = 0; step < 4; step++)
            {
                await StepAsync(worker, death);
            }

            return true;
        }
        catch (Exception) when (death.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>The person wishes again what was not answered, and the timer comes again and again.</summary>
    private async Task FinishAsync(ServiceProvider worker, Guid id, int model)
    {
        await Get<Drafts>(worker).SaveAsync(id, 0, Models.Draft(model), "gullu", None);
        await GoOnAsync(worker, id, 1, () => Store.CountAsync("product_publications where state <> 'Approved' or call_id is not null"));
    }

    private async Task GoOnAsync(ServiceProvider worker, Guid id, int version, Func<Task<long>> open)
    {
        Assert.IsType<DraftOutcome.Done>(await Get<DraftKeeping>(worker).KeepAsync(id, version, "gullu", None));
        await SendAsync(worker, id, None);
        await Soon.TrueAsync(
            async () =>
            {
                clock.Advance(ProductCalls.Hold + TimeSpan.FromSeconds(1));
                await StepAsync(worker, None);
                return await open() == 0;
            },
            $"Draft {id} does not come through.");
    }

    private static async Task StepAsync(ServiceProvider worker, CancellationToken ct)
    {
        foreach (var call in await Get<ProductCalls>(worker).DueAsync(ct))
        {
            await Get<ProductRoad>(worker).StepAsync(call, ct);
        }

        await Get<ApprovalWatch>(worker).LookAsync(ct);
        Get<FakeTimeProvider>(worker).Advance(TimeSpan.FromSeconds(10));
    }

    private static async Task SendAsync(ServiceProvider worker, Guid id, CancellationToken ct)
    {
        var view = (await Get<Drafts>(worker).ShowAsync(id, ct))!;
        Assert.DoesNotContain(view.Complaints, one => !one.Field.StartsWith("barcode", StringComparison.Ordinal));
        await Get<DraftSending>(worker).SendAsync(view, (await Get<TradeReader>(worker).CategoryAsync(Models.Category, ct))!, "gullu", ct);
    }

    private async Task<List<int>> AttemptsAsync()
    {
        await using var command = Store.Database.CreateCommand("select attempts from product_calls order by id");
        await using var reader = await command.ExecuteReaderAsync();
        var attempts = new List<int>();
        while (await reader.ReadAsync())
        {
            attempts.Add(reader.GetInt32(0));
        }

        return attempts;
    }

    private static T Get<T>(ServiceProvider worker)
        where T : notnull => worker.GetRequiredService<T>();

    private async Task<ServiceProvider> WorkerAsync(SimulatorServer market) => CreatingWorker.Open(await DatabaseAsync(), Servers, market, clock);

    private async Task<string> DatabaseAsync() => Servers.Postgres.ConnectionStringFor((string)(await Store.ScalarAsync("select current_database()"))!);
}
