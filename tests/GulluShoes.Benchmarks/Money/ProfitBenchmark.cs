using System.Diagnostics;
using GulluShoes.Benchmarks.Listing;
using GulluShoes.Benchmarks.Stores;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Money.Profit;
using GulluShoes.Functions.Staff;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Store.Money.Profit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GulluShoes.Benchmarks.Money;

/// <summary>A million order lines with costs and expenses: all of them reckoned, then a thousand orders that a statement has charged, then a month's page through HTTP.</summary>
internal static class ProfitBenchmark
{
    private const int Times = 40;
    private const int Imported = 1_000;

    // A package has two lines on average.
    private static readonly IReadOnlyList<(string Stage, int Packages)> Shares = [("Delivered", 450_000), ("Shipped", 20_000), ("Cancelled", 15_000), ("Created", 10_000), ("Picking", 5_000)];

    public static Benchmark Definition { get; } = new("profit", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        var ct = run.Cancellation;
        await using var servers = await BenchmarkServers.StartAsync(ct);
        var figures = new Dictionary<string, double>();
        await using (var store = await servers.NewStoreAsync("profit", ct))
        {
            var database = store.GetRequiredService<NpgsqlDataSource>();
            await FullTables.FillAsync(database, Shares, run);
            await database.RunAsync(Money, ct);
            await database.SettleAsync(ct);
            var profits = store.GetRequiredService<ProfitBook>();
            BenchmarkRun.Say("All lines");
            var took = await TimeAsync(() => profits.RecomputeAsync(ct));
            var rows = await database.CountAsync("line_profits", ct);
            (figures["rows"], figures["full_s"], figures["rows_per_s"]) = (rows, took, rows / took);
            await database.SettleAsync(ct);
            BenchmarkRun.Say("One import");
            await database.RunAsync(Import, ct);
            figures["incremental_s"] = await TimeAsync(() => profits.RecomputeAsync(ct));
        }

        var doors = FunctionCatalog.OfTypes(typeof(ListProfits), typeof(SignIn), typeof(ShowHealth));
        await using var shop = await BenchmarkShop.StartAsync(servers, "profit", doors, new Dictionary<string, string?>(), ct);
        await shop.SignInAsync(ct);
        var visitor = new ListVisitor(shop, ct);
        var pages = new List<double>();
        foreach (var by in new[] { "day", "model", "size", "order", "line" })
        {
            pages.Add(await visitor.P95Async($"A month by {by}", Times, _ => $"api/money/profits?from=2024-01-01&to=2024-01-30&by={by}"));
        }

        figures["page_p95_ms"] = pages.Max();
        return figures;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>What a line's profit needs; then everything is marked.</summary>
    private const string Money =
        """
        set session_replication_role = replica;
        update order_lines set commission_rate = 21.5;
        insert into product_costs (scope, model, amount, currency, valid_from, deed, made_at, made_by) values ('Model', '001', 420, 'TRY', date '2024-01-01', 'benchmark', now(), 'benchmark');
        insert into line_costs (package_id, line_id, cost_id, amount, currency, unit_try, made_at) select l.package_id, l.line_id, c.id, 420, 'TRY', 420, now() from order_lines l cross join product_costs c;
        insert into expenses (kind, amount, valid_from, deed, made_at, made_by)
        values ('Packaging', 10, date '2024-01-01', 'packaging', now(), 'benchmark'), ('Cargo', 84.9, date '2024-01-01', 'cargo', now(), 'benchmark'), ('Labour', 12, date '2024-01-01', 'labour', now(), 'benchmark');
        delete from profit_marks;
        insert into profit_marks (first_day, last_day) values ('-infinity', 'infinity');
        set session_replication_role = origin;
        """;

    /// <summary>The freshest statements of a thousand orders, as an import leaves them.</summary>
    private static readonly string Import =
        $"""
        insert into money_imports (id, hash, file_name, bytes, kind, state, preview, made_at, made_by) values (1, 'benchmark', 'kayitlar.xlsx', 1, 'Statement', 'Applied', false, now(), 'benchmark');
        insert into import_rows (import_id, row, order_number, commission, discount, cargo_out, cargo_back, penalty, other, net, stage, known, charged, mark, outcome)
        select 1, row_number() over (order by package_id), order_number, -230, 0, -84.9, 0, -10.19, 0, 700, 2, 3, 325.09, package_id, 'Applied'
        from (select package_id, order_number from order_delivered order by package_id limit {Imported}) o;
        insert into order_statements (order_number, import_id, row, stage, known, charged, mark) select order_number, import_id, row, stage, known, charged, mark from import_rows;
        """;
}
