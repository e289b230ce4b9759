using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Money.Profit;
using GulluShoes.Store.Money.Expenses;
using GulluShoes.Store.Money.Profit;
using GulluShoes.Store.Money.Settlements;
using GulluShoes.Store.Sql;
using GulluShoes.StoreTests.Money.Costs;
using GulluShoes.StoreTests.Money.Tariffs;
using GulluShoes.StoreTests.Stores;
using Npgsql;

namespace GulluShoes.StoreTests.Money.Profit;

/// <summary>What lines earned, with everything that it is reckoned from.</summary>
internal sealed class ProfitRoom(TestStore store)
{
    private const string Figures =
        """
        lines, pairs, revenue, discount, commission, cost, labour, packaging, cargo, fees, correction, profit, estimated_commission, estimated_cargo, untold_revenue, no_cost, no_commission, no_packaging, no_cargo, no_price
        """;

    private const string Lines =
        """
        select day, coalesce(model, '') as model, coalesce(colour, '') as colour, coalesce(size, '') as size, case when missing <> 0 then 0 when estimated <> 0 then 1 else 2 end as state,
            1 as lines, told * kept as pairs, told * revenue as revenue, told * discount as discount, told * commission as commission, told * cost as cost, told * labour as labour, told * packaging as packaging,
            told * cargo as cargo, told * fees as fees, told * correction as correction, coalesce(profit, 0) as profit, told * (estimated >> 1 & 1) * commission as estimated_commission,
            told * (estimated >> 3 & 1) * cargo as estimated_cargo, (1 - told) * (revenue + discount) as untold_revenue, missing & 1 as no_cost, missing >> 1 & 1 as no_commission, missing >> 2 & 1 as no_packaging,
            missing >> 3 & 1 as no_cargo, missing >> 5 & 1 as no_price
        from line_profits cross join lateral (select case when missing = 0 then 1 else 0 end as told) t where stage <> 'Cancelled' or profit is distinct from 0
        """;

    // Kept money is in ten-thousandths of a lira.
    private static readonly string Kept = string.Join(", ", Figures.Split(',').Select(figure => figure.Trim()).Select(figure => figure is "lines" or "pairs" || figure.StartsWith("no_", StringComparison.Ordinal) ? figure : $"{figure} * 0.0001 as {figure}"));

    private static readonly string Total = string.Join(", ", Figures.Split(',').Select(figure => $"sum({figure.Trim()})"));

    private int deeds;
    private int rows;

    public ProfitBook Book => store.Get<ProfitBook>();

    public CostRoom Costs { get; } = new(store);

    public TariffRoom Tariffs { get; } = new(store);

    public Task SayAsync(ExpenseKey key, decimal? amount, int november = 1) =>
        store.Get<ExpenseBook>().EnterAsync($"expense-{deeds++}", key, amount, CostRoom.Day(november), "muhasebe", CancellationToken.None);

    /// <summary>A row of the account about a line of a package.</summary>
    public FinanceFacts Row(string type, long package, string barcode, decimal debt = 0, decimal credit = 0, decimal commission = 0) =>
        new("Settlements", $"{++rows}", type, null, store.Clock.GetUtcNow(), debt, credit)
        {
            Barcode = barcode,
            OrderNumber = Packages.Facts(package).OrderNumber,
            PackageId = package,
            Commission = commission,
            Revenue = Math.Abs(credit - debt) - commission,
        };

    public async Task KeepAsync(params FinanceFacts[] facts)
    {
        await store.Get<FinanceAccount>().KeepAsync(facts, CancellationToken.None);
        await store.Get<FinanceAccount>().MatchAsync(CancellationToken.None);
    }

    /// <summary>A carrier's invoice.</summary>
    public async Task InvoiceAsync(string serial, params CargoParcel[] parcels)
    {
        await store.Get<CargoInvoices>().KeepAsync(serial, parcels, CancellationToken.None);
        await store.Get<FinanceAccount>().MatchAsync(CancellationToken.None);
    }

    /// <summary>The profit of a line, or what is missing; "~" when something is only expected.</summary>
    public async Task<string?> ProfitAsync(long line)
    {
        await Book.RecomputeAsync(CancellationToken.None);
        return (await store.ScalarAsync(
            $"select case when missing <> 0 then 'missing ' || missing else case when estimated <> 0 then '~' else '' end || trim_scale(profit) end from line_profits where line_id = {line}")) as string;
    }

    /// <summary>What is stored, line by line.</summary>
    public Task<List<(long Package, long Line, LineProfit Profit, decimal? Sum)>> StoredAsync() => ReadAsync("select * from line_profits order by package_id, line_id", row => (
        row.Get<long>("package_id"),
        row.Get<long>("line_id"),
        new LineProfit
        {
            Revenue = row.Get<decimal>("revenue"),
            Discount = row.Get<decimal>("discount"),
            Commission = row.Get<decimal>("commission"),
            Cost = row.Get<decimal>("cost"),
            Labour = row.Get<decimal>("labour"),
            Packaging = row.Get<decimal>("packaging"),
            Cargo = row.Get<decimal>("cargo"),
            Fees = row.Get<decimal>("fees"),
            Correction = row.Get<decimal>("correction"),
            Missing = (ProfitParts)row.Get<short>("missing"),
            Estimated = (ProfitParts)row.Get<short>("estimated"),
        },
        row.Get<decimal?>("profit")));

    /// <summary>Sums that are not those of their lines, by whatever they were added up.</summary>
    public async Task<List<string>> UntiedAsync() =>
        [.. await UntiedAsync(0, "day, '', '', '', state"), .. await UntiedAsync(1, "day, model, '', '', state"), .. await UntiedAsync(2, "day, model, colour, size, state")];

    /// <summary>What the rule says of everything that the database knows now.</summary>
    public async Task<List<(long Package, long Line, LineProfit Profit, decimal? Sum)>> RuledAsync()
    {
        var sold = await ReadAsync("select * from sold_lines(array(select distinct order_number from orders)) order by package_id, line_id", SoldOf);
        return [.. sold.GroupBy(row => row.Package).SelectMany(lines => ProfitRule.Of(lines.First().Paid with { Lines = [.. lines.Select(row => row.Sold)] })
            .Zip(lines, (profit, row) => (row.Package, row.Line, profit, profit.Profit)))];
    }

    private Task<List<string>> UntiedAsync(int level, string keys) => ReadAsync(
        $"""
        with lines as (select {keys}, {Total} from ({Lines}) l group by 1, 2, 3, 4, 5),
        sums as (
            select {keys}, {Total} from (select day, model, colour, size, state, {Kept} from profit_sums where level = {level} union all select day, model, colour, size, state, {Kept} from profit_deltas) s
            group by 1, 2, 3, 4, 5 having ({Total}) <> ({string.Join(", ", Figures.Split(',').Select(_ => "0"))}))
        select 'level {level}: the lines ' || l::text from (select * from lines except select * from sums) l union all select 'level {level}: the sums ' || s::text from (select * from sums except select * from lines) s
        """,
        row => row.GetString(0));

    private static (long Package, long Line, SoldLine Sold, SoldPackage Paid) SoldOf(NpgsqlDataReader row) => (
        row.Get<long>("package_id"),
        row.Get<long>("line_id"),
        new SoldLine(
            row.Get<int>("quantity"),
            row.Get<decimal?>("price"),
            row.Get<decimal>("discount"),
            new Figure(row.Get<decimal?>("commission"), row.Get<bool>("commission_expected")),
            row.Get<decimal?>("unit_cost"))
        {
            IsCancelled = row.Get<bool>("cancelled"),
            Returned = row.Get<int>("returned"),
            Resalable = row.Get<int?>("resalable"),
            UnitLabour = row.Get<decimal>("unit_labour"),
            Correction = row.Get<decimal>("correction"),
        },
        new SoldPackage(
            [],
            new Figure(row.Get<decimal?>("packaging")),
            new Figure(row.Get<decimal?>("cargo_out"), row.Get<bool>("out_expected")),
            new Figure(row.Get<decimal?>("cargo_back"), row.Get<bool>("back_expected")),
            new Figure(row.Get<decimal>("fees"), row.Get<bool>("fees_expected")))
        {
            HasLeft = row.Get<bool>("has_left"),
        });

    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = store.Database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<T>();
        while (await reader.ReadAsync())
        {
            all.Add(read(reader));
        }

        return all;
    }
}
