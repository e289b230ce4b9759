using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Imports;

/// <summary>The statements on uploaded sheets.</summary>
internal static class ImportSql
{
    /// <summary>Lets one import at a time change what stands.</summary>
    public const string Lock = "select pg_advisory_xact_lock(hashtextextended('order-statements', 0))";

    /// <summary>
    /// Comes before the statements that follow. Until the planner has heard of an import it takes it for one row, and compares each of a hundred thousand rows with all others.
    /// </summary>
    public const string Count =
        """
        analyze import_rows (import_id, row, order_number, outcome, wrong), tariff_rows (import_id, row, part, barcode, valid_from, outcome, wrong),
            campaign_rows (import_id, row, part, barcode, valid_from, outcome, wrong), cost_rows (import_id, row, outcome, wrong)
        """;

    /// <summary>Two rows of one file that say different things of one order are both wrong: nobody can tell which is right. Parameters: import, the order number's heading, reason.</summary>
    public static readonly string Contradictions =
        $"""
        with twins as (select order_number from import_rows where import_id = $1 and wrong is null group by order_number having min(mark) <> max(mark))
        update import_rows r set outcome = '{RowOutcome.Error}', wrong_column = $2, wrong = $3 from twins t where r.import_id = $1 and r.order_number = t.order_number and r.wrong is null
        """;

    /// <summary>What becomes of each row, or would become of it. Parameter: import.</summary>
    public static readonly string Judge =
        $"""
        with own as (
            select row, order_number, stage, known, charged, mark, row_number() over (partition by order_number order by row) as place from import_rows where import_id = $1 and wrong is null),
        there as (select distinct order_number from orders where order_number in (select order_number from own)),
        judged as (
            select own.row, case
                when own.place > 1 or (s.stage, s.known, s.charged, s.mark) >= (own.stage, own.known, own.charged, own.mark) then '{RowOutcome.Unchanged}'
                when there.order_number is not null then '{RowOutcome.Applied}' else '{RowOutcome.NoSuchOrder}' end as outcome
            from own left join order_statements s on s.order_number = own.order_number left join there on there.order_number = own.order_number)
        update import_rows r set outcome = j.outcome from judged j where r.import_id = $1 and r.row = j.row and r.outcome is distinct from j.outcome
        """;

    /// <summary>What was judged to stand. Parameter: import.</summary>
    public static readonly string Judged =
        $"select order_number, import_id, row, stage, known, charged, mark from import_rows where import_id = $1 and outcome in ('{RowOutcome.Applied}', '{RowOutcome.NoSuchOrder}')";

    /// <summary>Of what stands by this import, the freshest that all others say. Parameter: import.</summary>
    public static readonly string Others =
        $"""
        select distinct on (r.order_number) r.order_number, r.import_id, r.row, r.stage, r.known, r.charged, r.mark
        from order_statements s join import_rows r on r.order_number = s.order_number and r.wrong is null and r.import_id <> $1 join money_imports m on m.id = r.import_id and m.state = '{ImportState.Applied}'
        where s.import_id = $1 order by r.order_number, r.stage desc, r.known desc, r.charged desc, r.mark desc, r.import_id, r.row
        """;

    private static readonly ColumnSet<RankedRow> Columns = new ColumnSet<RankedRow>()
        .Add("row", "integer", row => row.Read.Row)
        .AddText("order_number", row => row.Read.OrderNumber)
        .AddText("status", row => row.Read.Statement?.Status)
        .Add("ordered_at", "timestamptz", row => row.Read.Statement?.OrderedAt)
        .AddText("country", row => row.Read.Statement?.Country)
        .AddText("company", row => row.Read.Statement?.Company)
        .AddText("payment", row => row.Read.Statement?.Payment)
        .Add("units", "integer", row => row.Read.Statement?.Units)
        .Add("amount", "numeric", row => row.Read.Statement?.Amount)
        .Add("commission", "numeric", row => row.Read.Statement?.Commission)
        .Add("discount", "numeric", row => row.Read.Statement?.Discount)
        .Add("cargo_out", "numeric", row => row.Read.Statement?.CargoOut)
        .Add("cargo_back", "numeric", row => row.Read.Statement?.CargoBack)
        .Add("penalty", "numeric", row => row.Read.Statement?.Penalty)
        .Add("cancelled", "numeric", row => row.Read.Statement?.Cancelled)
        .Add("returned", "numeric", row => row.Read.Statement?.Returned)
        .Add("other", "numeric", row => row.Read.Statement?.Other)
        .Add("net", "numeric", row => row.Read.Statement?.Net)
        .Add("stage", "integer", row => row.Rank?.Stage)
        .Add("known", "integer", row => row.Rank?.Known)
        .Add("charged", "numeric", row => row.Rank?.Charged)
        .Add("mark", "bigint", row => MarkOf(row.Read.Statement))
        .AddText("wrong_column", row => row.Read.WrongColumn)
        .AddText("wrong", row => row.Read.Wrong);

    /// <summary>
    /// Rows with what would become of each as things stand now. <see cref="Judge"/> says it for good and then has few to change: to change each of a hundred thousand took
    /// longer than to keep them.
    /// </summary>
    private static readonly string KeepRows =
        $"""
        insert into import_rows (import_id, {Columns.Names}, outcome)
        select ${Columns.Count + 1}, {Columns.Values}, case
            when t.wrong is not null then '{RowOutcome.Error}'
            when (s.stage, s.known, s.charged, s.mark) >= (t.stage, t.known, t.charged, t.mark) then '{RowOutcome.Unchanged}'
            when exists (select from orders o where o.order_number = t.order_number) then '{RowOutcome.Applied}' else '{RowOutcome.NoSuchOrder}' end
        from {Columns.Rows} left join order_statements s on s.order_number = t.order_number
        on conflict do nothing
        """;

    /// <summary>Keeps rows as they were read; those that are there stay.</summary>
    public static NpgsqlBatchCommand Keep(long id, IReadOnlyCollection<ReadRow> rows) => Columns.Command(KeepRows, [.. rows.Select(row => new RankedRow(row, row.Statement is { } statement ? StatementRank.Of(statement) : null))]).With(id);

    /// <summary>Lets rows stand as what was charged of their orders. Only who has the <see cref="Lock"/> may.</summary>
    /// <param name="rows">At most one of an order.</param>
    public static string Stand(string rows) =>
        $"""
        merge into order_statements s using ({rows}) r on r.order_number = s.order_number
        when matched then update set import_id = r.import_id, row = r.row, stage = r.stage, known = r.known, charged = r.charged, mark = r.mark
        when not matched then insert (order_number, import_id, row, stage, known, charged, mark) values (r.order_number, r.import_id, r.row, r.stage, r.known, r.charged, r.mark)
        """;

    private static long? MarkOf(OrderStatement? said) => said is null ? null : new Mark()
        .Add(said.Status, said.Units, said.Amount, said.Commission, said.Discount, said.CargoOut, said.CargoBack, said.Penalty, said.Cancelled, said.Returned, said.Other, said.Net).Hash();

    private sealed record RankedRow(ReadRow Read, StatementRank? Rank);
}
