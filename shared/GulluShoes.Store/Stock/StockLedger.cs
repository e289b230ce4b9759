using GulluShoes.Shop.Stock;
using GulluShoes.Store.Audit;
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

    // Aliases are joined and not looked up row by row: with a few hundred of them a booking took three times as long.
    private const string Own = "coalesce(a.barcode, t.barcode)";

    private const string Aliased = "left join barcode_aliases a on a.code = t.barcode";

    private const string UnknownProducts =
        $"select t.barcode from unnest($1) as t(barcode) {Aliased} where not exists (select from variants v where v.barcode = {Own})";

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
        var before = new Dictionary<string, StockBooked>(StringComparer.Ordinal);
        while (once.FindAll(wish => !before.ContainsKey(wish.Key)) is { Count: > 0 } fresh)
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            Dictionary<string, StockBooked> booked;
            try
            {
                booked = await WriteAsync(connection, fresh, userName, ct);
            }
            catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.ForeignKeyViolation)
            {
                await transaction.RollbackAsync(ct);
                if (await UnknownAsync(connection, fresh, ct) is { } unknown)
                {
                    return unknown;
                }

                throw;
            }

            if (booked.Count == fresh.Count)
            {
                if (enough && booked.Values.FirstOrDefault(one => one is { OnShelf: < 0, Delta: < 0 }) is { } missing)
                {
                    return new StockOutcome.TooFew(missing.Barcode, missing.Shelf, missing.OnShelf - missing.Delta);
                }

                await transaction.CommitAsync(ct);
                return new StockOutcome.Done(once.ConvertAll(wish => booked.GetValueOrDefault(wish.Key) ?? before[wish.Key]));
            }

            // What counted before must leave no trace: a name that was an alias then would be kept from now on, and the next count would be measured against it.
            await transaction.RollbackAsync(ct);
            before = await BeforeAsync(connection, once.ConvertAll(wish => wish.Key), ct);
        }

        return new StockOutcome.Done(once.ConvertAll(wish => before[wish.Key]));
    }

    private async Task<Dictionary<string, StockBooked>> WriteAsync(NpgsqlConnection connection, List<StockWish> wishes, string userName, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Deed.Said());
        var counts = wishes.Exists(wish => wish.Replaces);
        if (counts)
        {
            batch.Add(KeepFirst).With(wishes.Select(wish => wish.Barcode).Distinct(StringComparer.Ordinal).ToArray()).With(now);
        }

        batch.BatchCommands.Add(Wishes.Command(counts ? WriteCounts : WriteComings, wishes).With(now).With(userName));
        // A connection plans it once: that took a tenth of each booking.
        await batch.PrepareAsync(ct);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return (await reader.ListAsync(row => Read(row, counted: true), ct)).ToDictionary(one => one.Key, StringComparer.Ordinal);
    }

    /// <summary>Why the database refused to book; null when everything is known by now.</summary>
    private static async Task<StockOutcome?> UnknownAsync(NpgsqlConnection connection, List<StockWish> wishes, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(UnknownProducts).With(wishes.Select(wish => wish.Barcode).Distinct(StringComparer.Ordinal).ToArray());
        batch.Add(UnknownShelves).With(wishes.Select(wish => wish.Shelf).Distinct(StringComparer.Ordinal).ToArray());
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var products = await reader.ListAsync(row => row.GetString(0), ct);
        await reader.NextResultAsync(ct);
        var shelves = await reader.ListAsync(row => row.GetString(0), ct);
        return products.Count > 0 ? new StockOutcome.UnknownProducts(products) : shelves.Count > 0 ? new StockOutcome.UnknownShelves(shelves) : null;
    }

    /// <summary>What counted before, by its key.</summary>
    private static async Task<Dictionary<string, StockBooked>> BeforeAsync(NpgsqlConnection connection, List<string> keys, CancellationToken ct)
    {
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

    private static readonly string KeepFirst = Keep(Own, $"unnest($1) as t(barcode) {Aliased}", "$2");

    private static readonly string WriteComings =
        $"""
        with wishes as (select {Own} as own, t.*, t.pairs as delta from {Wishes.Rows} {Aliased}),
        kept as ({Keep("own", "wishes", $"${Wishes.Count + 1}")} returning barcode, changes),
        {Write("kept")}
        """;

    /// <summary>
    /// A count is booked as the difference to the level, or to the count before it in the same call. The level is read by a statement of its own, so that it is
    /// the one that whoever held the lock before has left.
    /// </summary>
    private static readonly string WriteCounts =
        $"""
        with wishes as (
            select t.*, t.pairs - case when t.replaces then coalesce(lag(t.pairs) over (partition by t.own, t.shelf, t.replaces order by t.nr), l.quantity, 0) else 0 end as delta
            from (select row_number() over () as nr, {Own} as own, t.* from {Wishes.Rows} {Aliased}) t left join stock_levels l on l.barcode = t.own and l.shelf = t.shelf),
        {Write("stock_items")}
        """;

    /// <summary>
    /// From now on the stock of these variants is kept. Locks them in the order of barcodes, so that nobody waits in a circle, and tells those who
    /// watch stock_items that what can be sold may be another number now.
    /// </summary>
    private static string Keep(string own, string rows, string at) =>
        $"""
        insert into stock_items as i (barcode, since, changed_at) select distinct {own} as barcode, {at}::timestamptz, {at}::timestamptz from {rows} order by barcode
        on conflict (barcode) do update set changed_at = excluded.changed_at, changes = i.changes + 1
        """;

    /// <param name="kept">The variants; one that never changed has just begun to be kept.</param>
    private static string Write(string kept) =>
        $"""
        moves as (
            select w.key, k.barcode, w.shelf, w.delta, w.undoes, w.reference, w.note, null::bigint as package_id, null::bigint as line_id,
                case k.changes when 0 then '{MovementReason.Opening}' else w.reason end as reason
            from wishes w join {kept} k on k.barcode = w.own),
        {LedgerSql.Book($"${Wishes.Count + 2}", $"${Wishes.Count + 1}")}
        select b.key, b.barcode, b.shelf, b.delta, l.quantity from booked b join levelled l using (barcode, shelf)
        """;
}
