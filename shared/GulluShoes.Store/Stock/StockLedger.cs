using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock;

/// <summary>What people do with stock: every number goes through here into the ledger, once per key.</summary>
public sealed class StockLedger(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Wishes per call.</summary>
    public const int Most = 1000;

    private static readonly ColumnSet<StockWish> Wishes = new ColumnSet<StockWish>()
        .AddText("key", wish => wish.Key)
        .AddText("barcode", wish => wish.Barcode)
        .AddText("shelf", wish => wish.Shelf)
        .Add("pairs", "integer", wish => wish.Pairs)
        .Add("replaces", "boolean", wish => wish.Replaces)
        .Add("reason", "text", wish => wish.Reason.ToString())
        .AddText("reference", wish => wish.Reference)
        .AddText("note", wish => wish.Note)
        .Add("undoes", "bigint", wish => wish.Undoes);

    private const string Own = "coalesce((select a.barcode from barcode_aliases a where a.code = t.barcode), t.barcode)";

    private const string UnknownProducts =
        $"select t.barcode from unnest($1) as t(barcode) where not exists (select from variants v where v.barcode = {Own})";

    private const string UnknownShelves = "select code from unnest($1) as t(code) where not exists (select from shelves s where s.code = t.code)";

    /// <summary>
    /// Books all wishes in one transaction, or none. A key that counted before counts no more, and is answered like before. Two wishes with
    /// one key are one; of two counts of one shelf and variant the later one is right.
    /// </summary>
    /// <param name="enough">True to refuse what would take more from a shelf than it holds.</param>
    public async Task<StockOutcome> BookAsync(IReadOnlyCollection<StockWish> wishes, string userName, CancellationToken ct, bool enough = false)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wishes.Count, Most);
        List<StockWish> once = [.. wishes.DistinctBy(wish => wish.Key)];
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var (booked, refusal) = await WriteAsync(connection, once, userName, ct);
        if (refusal is not null)
        {
            return refusal;
        }

        var answers = once.ConvertAll(wish => booked.GetValueOrDefault(wish.Key));
        if (enough && answers.Find(one => one is { OnShelf: < 0, Delta: < 0 }) is { } missing)
        {
            return new StockOutcome.TooFew(missing.Barcode, missing.Shelf, missing.OnShelf - missing.Delta);
        }

        var before = await BeforeAsync(connection, [.. once.Select(wish => wish.Key).Where(key => !booked.ContainsKey(key))], ct);
        await transaction.CommitAsync(ct);
        return new StockOutcome.Done([.. once.Select((wish, index) => answers[index] ?? before[wish.Key])]);
    }

    /// <summary>One trip: what nobody knows is found before the database refuses to book it.</summary>
    private async Task<(Dictionary<string, StockBooked> Booked, StockOutcome? Refusal)> WriteAsync(
        NpgsqlConnection connection, List<StockWish> wishes, string userName, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var codes = wishes.Select(wish => wish.Barcode).Distinct(StringComparer.Ordinal).ToArray();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(UnknownProducts).With(codes);
        batch.Add(UnknownShelves).With(wishes.Select(wish => wish.Shelf).Distinct(StringComparer.Ordinal).ToArray());
        batch.Add(Keep).With(codes).With(now);
        batch.BatchCommands.Add(Wishes.Command(wishes.Exists(wish => wish.Replaces) ? WriteCounts : WriteComings, wishes).With(now).With(userName));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var products = await reader.ListAsync(row => row.GetString(0), ct);
        await reader.NextResultAsync(ct);
        var shelves = await reader.ListAsync(row => row.GetString(0), ct);
        try
        {
            await reader.NextResultAsync(ct);
            return ((await reader.ListAsync(row => Read(row, counted: true), ct)).ToDictionary(one => one.Key, StringComparer.Ordinal), null);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.ForeignKeyViolation && products.Count + shelves.Count > 0)
        {
            return ([], products.Count > 0 ? new StockOutcome.UnknownProducts(products) : new StockOutcome.UnknownShelves(shelves));
        }
    }

    /// <summary>What counted before, by its key.</summary>
    private static async Task<Dictionary<string, StockBooked>> BeforeAsync(NpgsqlConnection connection, string[] keys, CancellationToken ct)
    {
        if (keys.Length == 0)
        {
            return [];
        }

        await using var before = new NpgsqlCommand(
            """
            select m.key, m.barcode, m.shelf, m.delta, l.quantity
            from unnest($1) as t(key) join stock_movements m on m.key = t.key join stock_levels l on l.barcode = m.barcode and l.shelf = m.shelf
            """,
            connection).With(keys);
        return (await before.ListAsync(row => Read(row, counted: false), ct)).ToDictionary(one => one.Key, StringComparer.Ordinal);
    }

    private static StockBooked Read(NpgsqlDataReader row, bool counted) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), counted, row.GetInt32(3), row.GetInt32(4));

    /// <summary>
    /// From now on the stock of these variants is kept. Locks them in the order of barcodes, so that nobody waits in a circle, and tells those who
    /// watch stock_items that what can be sold may be another number now.
    /// </summary>
    private const string Keep =
        $"""
        insert into stock_items as i (barcode, since, changed_at) select distinct {Own} as barcode, $2, $2 from unnest($1) as t(barcode) order by barcode
        on conflict (barcode) do update set changed_at = excluded.changed_at, changes = i.changes + 1
        """;

    private static readonly string WriteComings = Write($"select {Own} as own, t.*, t.pairs as delta from {Wishes.Rows}");

    /// <summary>A count is booked as the difference to the level, or to the count before it in the same call.</summary>
    private static readonly string WriteCounts = Write(
        $"""
        select t.*, t.pairs - case when t.replaces then coalesce(lag(t.pairs) over (partition by t.own, t.shelf, t.replaces order by t.nr), l.quantity, 0) else 0 end as delta
        from (select row_number() over () as nr, {Own} as own, t.* from {Wishes.Rows}) t left join stock_levels l on l.barcode = t.own and l.shelf = t.shelf
        """);

    private static string Write(string wishes) =>
        $"""
        with moves as (
            select w.key, w.own as barcode, w.shelf, w.delta, w.undoes, w.reference, w.note, null::bigint as package_id, null::bigint as line_id,
                case when exists (select from stock_levels k where k.barcode = w.own) then w.reason else '{MovementReason.Opening}' end as reason
            from ({wishes}) w),
        {LedgerSql.Book($"${Wishes.Count + 2}", $"${Wishes.Count + 1}")}
        select b.key, b.barcode, b.shelf, b.delta, l.quantity from booked b join levelled l using (barcode, shelf)
        """;
}
