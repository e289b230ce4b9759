using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Rates;

/// <summary>What a US dollar costs, day by day. Nothing that was noted is ever changed or taken away.</summary>
public sealed class ExchangeRates(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Who notes what the central bank says.</summary>
    public const string Fetcher = "FetchRates";

    private static readonly ColumnSet<RateEntry> Columns = new ColumnSet<RateEntry>()
        .Add("day", "date", entry => entry.Day)
        .Add("value", "numeric", entry => entry.Value)
        .Add("bulletin", "date", entry => entry.Bulletin);

    /// <summary>Days of which something is known.</summary>
    public async Task<IReadOnlySet<DateOnly>> KnownAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select distinct day from exchange_rates where currency = 'USD'");
        return (await command.ListAsync(row => row.GetFieldValue<DateOnly>(0), ct)).ToHashSet();
    }

    /// <summary>The day of the first order, Istanbul's calendar; null without orders.</summary>
    public async Task<DateOnly?> FirstOrderAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select (min(listed_at) at time zone 'Europe/Istanbul')::date from orders");
        return await command.ExecuteScalarAsync(ct) is DateOnly day ? day : null;
    }

    /// <summary>Notes bulletins; a day of which something is known, also by a person's word, is left as it is.</summary>
    /// <returns>How many days are new.</returns>
    public async Task<int> KeepAsync(IReadOnlyCollection<RateEntry> bulletins, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Deed.Said());
        batch.BatchCommands.Add(Columns.Command(
            $"""
            insert into exchange_rates (currency, {Columns.Names}, source, made_at, made_by)
            select 'USD', {Columns.Values}, '{RateSource.Tcmb}', ${Columns.Count + 1}, '{Fetcher}' from {Columns.Rows}
            where not exists (select from exchange_rates r where r.currency = 'USD' and r.day = t.day) order by t.day
            on conflict (currency, day) where source = 'Tcmb' do nothing
            """,
            bulletins).With(clock.GetUtcNow()));
        return await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Notes a person's word, which counts from now on; what was known of the day stays in the history. Lines that waited for it get their cost.</summary>
    /// <param name="deed">The same deed again changes nothing.</param>
    /// <returns>How many lines got their cost.</returns>
    public async Task<int> TypeAsync(string deed, DateOnly day, decimal value, string userName, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        await using var note = new NpgsqlCommand(
            $"insert into exchange_rates (currency, day, value, source, deed, made_at, made_by) values ('USD', $1, $2, '{RateSource.Typed}', $3, $4, $5) on conflict (deed) do nothing", connection)
            .With(day).With(value).With(deed).With(now).With(userName);
        await note.ExecuteNonQueryAsync(ct);
        await using var fill = new NpgsqlCommand(CostSql.FillAll, connection).With(now);
        var lines = await fill.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return lines;
    }

    /// <summary>What holds on a day; null when it is missing.</summary>
    public async Task<RateInForce?> OnAsync(DateOnly day, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select r.day, r.value from (select 1) one {CostSql.RateOn("$1")}").With(day);
        return (await command.ListAsync(row => row.Get<decimal?>("value") is { } value ? new RateInForce(row.Get<DateOnly>("day"), value) : null, ct)).Single();
    }

    /// <param name="days">How many days back.</param>
    public async Task<RateBook> BookAsync(int days, CancellationToken ct)
    {
        var today = IstanbulDay.Of(clock.GetUtcNow());
        await using var rows = database.CreateCommand(
            "select *, row_number() over (partition by day order by (value is not null) desc, id desc) = 1 as in_force from exchange_rates where currency = 'USD' and day > $1 order by day desc, id desc").With(today.AddDays(-days));
        await using var gaps = database.CreateCommand(
            $"""
            select w.day, count(*) as lines from (
                select {CostSql.Day} as day from {CostSql.Lines} {CostSql.CostOf(CostSql.Day)} {CostSql.RateOn(CostSql.Day)}
                where exists (select from product_costs where currency = 'USD') and o.stage <> 'Cancelled' and c.currency = 'USD' and r.value is null
                    and not exists (select from line_costs k where k.package_id = l.package_id and k.line_id = l.line_id)) w
            group by w.day order by w.day limit 100
            """);
        return new RateBook(
            await OnAsync(today, ct),
            await gaps.ListAsync(row => new RateGap(row.Get<DateOnly>("day"), row.Get<long>("lines")), ct),
            await rows.ListAsync(Read, ct));
    }

    private static RateRow Read(NpgsqlDataReader row) => new(
        row.Get<DateOnly>("day"), row.Get<decimal?>("value"), row.GetEnum<RateSource>("source"), row.Get<DateOnly?>("bulletin"), row.Get<DateTimeOffset>("made_at"), row.Get<string>("made_by")!, row.Get<bool>("in_force"));
}
