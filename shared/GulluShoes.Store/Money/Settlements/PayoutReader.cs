using System.Runtime.CompilerServices;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Upkeep;
using Npgsql;

namespace GulluShoes.Store.Money.Settlements;

/// <summary>
/// What Trendyol paid and what for. A payment order is tied to the rows of the account by the number that they bear, so whatever it paid is either explained by rows or
/// shown as a difference.
/// </summary>
public sealed class PayoutReader(NpgsqlDataSource database, FinanceAccount account)
{
    /// <summary>The function whose runs tell how fresh the account is.</summary>
    public const string FetchSettlements = "FetchSettlements";

    // Amounts in another currency cannot be added; they are counted.
    private const string InLira = "coalesce(f.currency, 'TRY') = 'TRY'";

    private const string RowColumns =
        "f.id, f.type, f.text, f.description, f.transacted_at, f.net, f.currency, f.commission, f.order_number, coalesce(f.line_package_id, o.package_id) as package_id, f.barcode, v.model, v.colour, v.size";

    private const string RowJoins =
        """
        left join orders o on o.package_id = f.package_id
        left join barcode_aliases a on a.code = f.barcode left join variants v on v.barcode = coalesce(a.barcode, f.barcode)
        """;

    /// <summary>Payments of the days $1 to $2.</summary>
    private const string Between =
        "select id, paid_at from payments where paid_at >= $1::timestamp at time zone 'Europe/Istanbul' and paid_at < ($2 + 1)::timestamp at time zone 'Europe/Istanbul'";

    /// <summary>What was paid, the newest first, and what is to come.</summary>
    /// <param name="after">The payment that was seen last; null for the newest.</param>
    public async Task<PayoutBook> ReadAsync(long? after, int take, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(
            $"""
            with heads as materialized (select id, coalesce(paid_at, 'infinity') as paid_at from payments)
            {Of("f.payment_order_id in (select id from heads where $1::bigint is null or (paid_at, id) < (select paid_at, id from heads where id = $1) order by paid_at desc, id desc limit $2)")}
            order by paid_at desc nulls first, id desc
            """).With(after).With(take + 1);
        batch.Add(
            $"""
            with due as (
                select f.net, (f.transacted_at at time zone 'Europe/Istanbul')::date + coalesce(f.payment_period, 0) as day from finance_rows f
                where f.payment_order_id is null and f.type <> 'PaymentOrder' and {InLira}),
            weeks as (select net, day + (3 - extract(isodow from day)::integer + 7) % 7 as wednesday from due)
            select case when wednesday >= $1 then wednesday end as wednesday, count(*) as row_count, sum(net) as amount from weeks group by 1 order by 1 nulls first
            """).With(account.Today);
        batch.Add("select max(ended_at) from run_reports where function = $1 and outcome = $2").With(FetchSettlements).With(nameof(RunOutcome.Ok));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var payouts = await reader.ListAsync(Payout, ct);
        await reader.NextResultAsync(ct);
        var expected = await reader.ListAsync(row => new ExpectedPayout(row.Get<DateOnly?>("wednesday"), row.Get<long>("row_count"), row.Get<decimal>("amount")), ct);
        await reader.NextResultAsync(ct);
        var readAt = (await reader.ListAsync(row => row.IsDBNull(0) ? (DateTimeOffset?)null : row.GetFieldValue<DateTimeOffset>(0), ct)).Single();
        return new PayoutBook([.. payouts.Take(take)], payouts.Count > take ? payouts[take - 1].Id : null, expected, expected.Sum(week => week.Amount), readAt);
    }

    /// <summary>One payment order, kind by kind, the largest first; null when nothing was paid by it.</summary>
    public async Task<PayoutProof?> ProveAsync(long id, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add(Of("f.payment_order_id = $1")).With(id);
        batch.Add(
            $"""
            select f.type, f.text, count(*) as row_count, coalesce(sum(f.net) filter (where {InLira}), 0) as amount
            from finance_rows f where f.payment_order_id = $1 and f.type <> 'PaymentOrder' group by f.type, f.text order by abs(coalesce(sum(f.net), 0)) desc, f.type, f.text
            """).With(id);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var found = await reader.ListAsync(Payout, ct);
        await reader.NextResultAsync(ct);
        var parts = await reader.ListAsync(row => new PayoutPart(row.Get<string>("type")!, row.Get<string>("text"), row.Get<long>("row_count"), row.Get<decimal>("amount")), ct);
        return found is [var payout] ? new PayoutProof(payout, parts) : null;
    }

    /// <summary>The rows that a payment order paid, by the day on which they were entered.</summary>
    /// <param name="type">Only of this kind, as a part names it; null for all.</param>
    /// <param name="text">Only what Trendyol calls so, empty for what has no name; null for all.</param>
    /// <param name="after">How many were seen before.</param>
    public async Task<PayoutRows> RowsAsync(long id, string? type, string? text, int after, int take, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select {RowColumns} from finance_rows f {RowJoins}
            where f.payment_order_id = $1 and f.type <> 'PaymentOrder' and ($2::text is null or f.type = $2) and ($3::text is null or coalesce(f.text, '') = $3)
            order by f.transacted_at, f.list, f.id limit $5 offset $4
            """).With(id).With(type).With(text).With(after).With(take + 1);
        var rows = await command.ListAsync(Row, ct);
        return new PayoutRows([.. rows.Take(take)], rows.Count > take ? after + take : null);
    }

    /// <summary>Payments of some days, Istanbul's calendar, the oldest first.</summary>
    public async IAsyncEnumerable<Payout> PaymentsAsync(DateOnly from, DateOnly to, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = database.CreateCommand($"{Of($"f.payment_order_id in (select id from ({Between}) p)")} order by paid_at, id").With(from).With(to);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return Payout(reader);
        }
    }

    /// <summary>The rows that these payments paid, payment by payment.</summary>
    public async IAsyncEnumerable<PaidRow> PaidRowsAsync(DateOnly from, DateOnly to, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select p.id as payment, p.paid_at, {RowColumns} from ({Between}) p join finance_rows f on f.payment_order_id = p.id and f.type <> 'PaymentOrder' {RowJoins} order by p.paid_at, p.id, f.transacted_at, f.list, f.id")
            .With(from).With(to);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return new PaidRow(reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1), Row(reader));
        }
    }

    private static string Of(string condition) =>
        $"""
        select f.payment_order_id as id, max(f.paid_at) as paid_at, sum(f.debt - f.credit) filter (where f.type = 'PaymentOrder' and {InLira}) as amount,
            count(*) filter (where f.type <> 'PaymentOrder') as row_count, coalesce(sum(f.net) filter (where f.type <> 'PaymentOrder' and {InLira}), 0) as explained,
            count(*) filter (where f.type <> 'PaymentOrder' and f.barcode is not null and f.line_id is null) as unmatched, count(*) filter (where not {InLira}) as foreign_rows
        from finance_rows f where {condition} group by f.payment_order_id
        """;

    private static Payout Payout(NpgsqlDataReader row)
    {
        var (amount, explained) = (row.Get<decimal?>("amount"), row.Get<decimal>("explained"));
        return new Payout(row.Get<long>("id"), row.Get<DateTimeOffset?>("paid_at"), amount, row.Get<long>("row_count"), explained, amount - explained, row.Get<long>("unmatched"), row.Get<long>("foreign_rows"));
    }

    private static PayoutRow Row(NpgsqlDataReader row) => new(
        row.Get<string>("id")!,
        row.Get<string>("type")!,
        row.Get<string>("text"),
        row.Get<string>("description"),
        row.Get<DateTimeOffset>("transacted_at"),
        row.Get<decimal>("net"),
        row.Get<string>("currency"),
        row.Get<decimal?>("commission"),
        row.Get<string>("order_number"),
        row.Get<long?>("package_id"),
        row.Get<string>("barcode"),
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("size"));
}
