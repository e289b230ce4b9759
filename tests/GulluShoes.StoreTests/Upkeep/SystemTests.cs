using GulluShoes.Functions.Upkeep.Watching;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Stores;
using Microsoft.Extensions.Configuration;

namespace GulluShoes.StoreTests.Upkeep;

/// <summary>What the page of the machine room tells.</summary>
public sealed class SystemTests(StoreServers servers) : StoreTest(servers)
{
    private TimerBook Book => Store.Get<TimerBook>();

    private SystemLook Look => Store.Get<SystemLook>();

    // Rows are made past the product's own statements.
    protected override bool LedgerAgrees => false;

    [Fact]
    public async Task A_timer_tells_its_last_run_and_a_failure_keeps_when_it_was_well()
    {
        Assert.Equal(7, await Book.RunAsync("PushStock", () => Task.FromResult(7)));
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await FailAsync("PushStock");

        var mark = Assert.Single(await Book.ListAsync(None));

        Assert.Equal(("PushStock", "InvalidOperationException"), (mark.Function, mark.Failure));
        Assert.Equal((Packages.Monday.AddMinutes(1), Packages.Monday), (mark.StartedAt, mark.LastOkAt));
    }

    [Fact]
    public async Task A_run_that_ends_after_a_later_one_does_not_hide_it()
    {
        var gate = new TaskCompletionSource<int>();
        var slow = Book.RunAsync("PushStock", () => gate.Task);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Book.RunAsync("PushStock", () => Task.FromResult(0));
        gate.SetException(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => slow);

        Assert.Null(Assert.Single(await Book.ListAsync(None)).Failure);
    }

    [Fact]
    public async Task Every_timer_says_how_it_is_and_when_it_comes_next()
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
            .AddInMemoryCollection([new("AzureWebJobs.PushPrices.Disabled", "true")]).Build();
        var timers = new TimerList(Book, settings, Store.Clock);
        var first = await timers.ReadAsync(None);
        Assert.All(first, timer => Assert.Equal(timer.Name == "PushPrices" ? (TimerState.Off, true) : (TimerState.NeverRan, false), (timer.State, timer.NextAt is null)));
        Assert.All(first, timer => Assert.Null(timer.LastAt));

        await Book.RunAsync("BackUp", () => Task.FromResult(0));
        await FailAsync("PushStock");
        Store.Clock.Advance(TimeSpan.FromMinutes(12));
        await Book.RunAsync("FetchPackages", () => Task.FromResult(0));

        var now = (await timers.ReadAsync(None)).ToDictionary(timer => timer.Name);
        Assert.Equal(
            (TimerState.Ok, TimerState.Ok, TimerState.Failed, TimerState.Late, TimerState.NeverRan, TimerState.Off),
            (now["FetchPackages"].State, now["BackUp"].State, now["PushStock"].State, now["SealAudit"].State, now["ReconcilePackages"].State, now["PushPrices"].State));
        Assert.Equal(Packages.Monday.AddMinutes(13), now["FetchPackages"].NextAt);

        Store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimerState.Late, (await timers.ReadAsync(None)).Single(timer => timer.Name == "BackUp").State);
    }

    [Fact]
    public async Task What_waits_is_counted_with_the_age_of_the_oldest()
    {
        Assert.Equal(Enum.GetValues<WaitingKind>().Select(kind => new WaitingWork(kind, 0, null)), (await Look.ReadAsync(None)).Waiting);
        await Store.ExecuteAsync("insert into outbox (queue, body, created_at) values ('labels', '{}', '2026-11-23T00:00Z'), ('labels', '{}', '2026-11-22T00:00Z')");
        await Store.Get<QueueSender>().SendJsonAsync(Queues.Labels, "{}", None);
        await Store.Get<QueueSender>().SendJsonAsync(Queues.PoisonOf(Queues.Labels), "{}", None);
        await Store.Get<Problems>().ReportAsync(ProblemCause.Drift, "1", null, None);
        await Store.Get<Problems>().ReportAsync(ProblemCause.Drift, "2", null, None);

        var figures = await Look.ReadAsync(None);
        var queues = await Look.QueuesAsync(None);

        Assert.Contains(new WaitingWork(WaitingKind.Outbox, 2, new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero)), figures.Waiting);
        Assert.Equal([new ProblemHeap(ProblemCause.Drift, 2, Packages.Monday)], figures.Problems);
        Assert.InRange(figures.Database.Bytes, 1_000_000, 10_000_000_000);
        Assert.InRange(figures.Database.Connections, 1, figures.Database.MostConnections);
        Assert.Equal(Queues.All, queues.Select(queue => queue.Name));
        Assert.All(queues, queue => Assert.Equal(queue.Name == Queues.Labels ? (1, 1, true) : (0, 0, false), (queue.Depth, queue.Poison, queue.Oldest is not null)));
    }

    /// <summary>It is kept for years, and the page asks every ten seconds.</summary>
    [Fact]
    public async Task What_has_ended_is_not_read_to_count_what_has_not()
    {
        const string Ended = "case when n > 5 then now() end from generate_series(1, 5000) n";
        await Store.ExecuteAsync(
            $$"""
            insert into packages (package_id, stage, version, first_seen_at) values (1, 'Delivered', 1, now());
            insert into package_snapshots (package_id, version, payload, seen_at, applied_version) select n, 1, '{}', now(), case when n > 5 then 1 end from generate_series(1, 5000) n;
            insert into trendyol_commands (package_id, kind, key, body, state, attempts, created_at, created_by, ended_at) select 1, 'Picking', n, '{}', 'Sent', 1, now(), 'gullu', {{Ended}};
            insert into stock_calls (state, claimed_at, items, ended_at) select 'Sent', now(), 1, {{Ended}};
            insert into price_calls (state, claimed_at, items, ended_at) select 'Sent', now(), 1, {{Ended}};
            insert into product_calls (channel, kind, draft_id, barcodes, body, state, next_at, created_at, created_by, ended_at)
            select 'Trendyol', 'Create', gen_random_uuid(), '{}', '{}', 'Sent', now(), now(), 'gullu', {{Ended}};
            insert into alarm_messages (road, person_id, problems, made_at, not_before, attempts, ended_at) select 'Mail', 1, '{}', now(), now(), 1, {{Ended}};
            insert into problems (cause, subject, since, last_at, times, closed_at) select 'Drift', n, now(), now(), 1, {{Ended}}
            """);
        await Store.ExecuteAsync("vacuum analyze");
        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        var figures = await Look.ReadAsync(None);

        Assert.All(figures.Waiting, work => Assert.Equal(work.Kind == WaitingKind.Outbox ? 0 : 5, work.Count));
        Assert.Equal(5, Assert.Single(figures.Problems).Count);
        await Store.CountersAreInAsync();
        Assert.Equal("", await Store.ScalarAsync(
            """
            select coalesce(string_agg(relname || ' ' || seq_scan || ' times', ', '), '') from pg_stat_user_tables
            where seq_scan > 0 and relname in ('package_snapshots', 'trendyol_commands', 'stock_calls', 'price_calls', 'product_calls', 'alarm_messages', 'problems')
            """));
    }

    // What an exception says may name a person; only its kind is kept.
    private Task<InvalidOperationException> FailAsync(string timer) => Assert.ThrowsAsync<InvalidOperationException>(() => Book.RunAsync<int>(timer, () => throw new InvalidOperationException("Ayşe Yılmaz")));
}
