using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Money.Settlements;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Settlements;

/// <summary>The seller's account as Trendyol keeps it. A row is known by its id alone: rows of equal pairs differ in nothing else.</summary>
public sealed class FinanceAccount(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly ColumnSet<FinanceFacts> Columns = new ColumnSet<FinanceFacts>()
        .AddText("list", row => row.List)
        .AddText("id", row => row.Id)
        .AddText("type", row => row.Type)
        .AddText("text", row => row.Text)
        .Add("transacted_at", "timestamptz", row => row.TransactedAt)
        .AddText("barcode", row => row.Barcode)
        .AddText("receipt", row => row.Receipt)
        .AddText("description", row => row.Description)
        .Add("debt", "numeric", row => row.Debt)
        .Add("credit", "numeric", row => row.Credit)
        .Add("payment_period", "integer", row => row.PaymentPeriod)
        .Add("commission_rate", "numeric", row => row.CommissionRate)
        .Add("commission", "numeric", row => row.Commission)
        .AddText("commission_invoice", row => row.CommissionInvoice)
        .Add("revenue", "numeric", row => row.Revenue)
        .AddText("order_number", row => row.OrderNumber)
        .Add("payment_order_id", "bigint", row => row.PaymentOrderId)
        .Add("paid_at", "timestamptz", row => row.PaidAt)
        .Add("package_id", "bigint", row => row.PackageId)
        .AddText("currency", row => row.Currency);

    /// <summary>Today, Istanbul's.</summary>
    public DateOnly Today => IstanbulDay.Of(clock.GetUtcNow());

    /// <summary>Keeps rows; the same again changes nothing, and a row that comes twice in one call counts once.</summary>
    public async Task<FinanceKept> KeepAsync(IReadOnlyCollection<FinanceFacts> rows, CancellationToken ct)
    {
        // Lost in a crash of the server, they are read again: their stretch is noted as read after them.
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Columns.Command(
            $"""
            with kept as (
                insert into finance_rows ({Columns.Names}, seen_at, changed_at) select distinct on (t.list, t.id) {Columns.Values}, ${Columns.Count + 1}, ${Columns.Count + 1} from {Columns.Rows} order by t.list, t.id
                on conflict (list, id) do update set {Columns.ExcludedAssignments}, changed_at = excluded.changed_at
                where ({Of("finance_rows")}) is distinct from ({Of("excluded")})
                returning seen_at = changed_at and xmax = 0 as is_new)
            select count(*) filter (where is_new)::integer, count(*) filter (where not is_new)::integer from kept
            """,
            rows).With(clock.GetUtcNow()));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return (await reader.ListAsync(row => new FinanceKept(row.GetInt32(0), row.GetInt32(1)), ct)).Single();
    }

    /// <summary>First day of a stretch → the day on which it was last read whole; by type.</summary>
    public async Task<ILookup<(string List, string Type), KeyValuePair<DateOnly, DateOnly>>> ReadsAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select list, type, slice, read_on from finance_reads");
        var reads = await command.ListAsync(
            row => (Of: (row.GetString(0), row.GetString(1)), Read: KeyValuePair.Create(row.GetFieldValue<DateOnly>(2), row.GetFieldValue<DateOnly>(3))), ct);
        return reads.ToLookup(read => read.Of, read => read.Read);
    }

    /// <summary>Notes that a stretch was read whole and all of it is kept.</summary>
    /// <param name="day">The day on which the reading began.</param>
    public async Task ReadAsync(string list, string type, FinanceSlice slice, DateOnly day, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            insert into finance_reads (list, type, slice, read_on) values ($1, $2, $3, $4)
            on conflict (list, type, slice) do update set read_on = greatest(finance_reads.read_on, excluded.read_on)
            """).With(list).With(type).With(slice.From).With(day);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Gives rows the line they are about, and parcels their package, wherever these have come by now. Returns how many rows and parcels found theirs.</summary>
    public async Task<int> MatchAsync(CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add(FinanceSql.MatchRows);
        batch.Add(FinanceSql.MatchParcels);
        return await batch.ExecuteNonQueryAsync(ct);
    }

    private static string Of(string table) => string.Join(", ", Columns.Names.Split(", ").Select(name => $"{table}.{name}"));
}
