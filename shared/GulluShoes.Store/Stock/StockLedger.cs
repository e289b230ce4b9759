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
        .AddText("code", wish => wish.Barcode)
        .AddText("shelf", wish => wish.Shelf)
        .Add("pairs", "integer", wish => wish.Pairs)
        .Add("replaces", "boolean", wish => wish.Replaces)
        .Add("reason", "text", wish => wish.Reason.ToString())
        .AddText("reference", wish => wish.Reference)
        .AddText("note", wish => wish.Note)
        .Add("undoes", "bigint", wish => wish.Undoes);

    private const string Code = "coalesce((select a.barcode from barcode_aliases a where a.code = t.code), t.code)";

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
        if (await RefuseAsync(connection, once, ct) is { } refusal)
        {
            return refusal;
        }

        var booked = await WriteAsync(connection, once, userName, ct);
        if (enough && booked.Find(one => one is { Counted: true, OnShelf: < 0, Delta: < 0 }) is { } missing)
        {
            return new StockOutcome.TooFew(missing.Barcode, missing.Shelf, missing.OnShelf - missing.Delta);
        }

        await transaction.CommitAsync(ct);
        return new StockOutcome.Done(booked);
    }

    private static async Task<StockOutcome?> RefuseAsync(NpgsqlConnection connection, List<StockWish> wishes, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("select code from unnest($1) as t(code) where not exists (select from variants v where v.barcode = t.code) and not exists (select from barcode_aliases a where a.code = t.code)")
            .With(wishes.Select(wish => wish.Barcode).Distinct(StringComparer.Ordinal).ToArray());
        batch.Add("select code from unnest($1) as t(code) where not exists (select from shelves s where s.code = t.code)")
            .With(wishes.Select(wish => wish.Shelf).Distinct(StringComparer.Ordinal).ToArray());
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var products = await reader.ListAsync(row => row.GetString(0), ct);
        await reader.NextResultAsync(ct);
        var shelves = await reader.ListAsync(row => row.GetString(0), ct);
        return products.Count > 0 ? new StockOutcome.UnknownProducts(products) : shelves.Count > 0 ? new StockOutcome.UnknownShelves(shelves) : null;
    }

    private async Task<List<StockBooked>> WriteAsync(NpgsqlConnection connection, List<StockWish> wishes, string userName, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var codes = wishes.Select(wish => wish.Barcode).Distinct(StringComparer.Ordinal).ToArray();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(Begin).With(codes).With(now);
        batch.Add(Lock).With(codes).With(now);
        batch.BatchCommands.Add(Wishes.Command(Write, wishes).With(now).With(userName));
        batch.Add(Answer).With(wishes.Select(wish => wish.Key).ToArray());
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var counted = (await reader.ListAsync(row => row.GetString(0), ct)).ToHashSet(StringComparer.Ordinal);
        await reader.NextResultAsync(ct);
        return await reader.ListAsync(
            row => new StockBooked(row.GetString(0), row.GetString(1), row.GetString(2), counted.Contains(row.GetString(0)), row.GetInt32(3), row.GetInt32(4)), ct);
    }

    /// <summary>From now on the stock of these variants is kept.</summary>
    private static readonly string Begin =
        $"""
        insert into stock_items (barcode, since, changed_at)
        select distinct {Code} as barcode, $2, $2 from unnest($1) as t(code) order by barcode
        on conflict (barcode) do nothing
        """;

    private static readonly string Lock =
        $"""
        update stock_items i set changed_at = $2
        from (select barcode from stock_items where barcode in (select {Code} from unnest($1) as t(code)) order by barcode for no key update) locked
        where i.barcode = locked.barcode
        """;

    private static readonly string Write =
        $"""
        with wishes as (select row_number() over () as nr, {Code} as barcode, t.* from {Wishes.Rows}),
        moves as (
            select w.key, w.barcode, w.shelf,
                w.pairs - case when w.replaces then coalesce(lag(w.pairs) over (partition by w.barcode, w.shelf, w.replaces order by w.nr), l.quantity, 0) else 0 end as delta,
                case when exists (select from stock_levels k where k.barcode = w.barcode) then w.reason else '{MovementReason.Opening}' end as reason,
                null::bigint as package_id, null::bigint as line_id, w.undoes, w.reference, w.note
            from wishes w left join stock_levels l on l.barcode = w.barcode and l.shelf = w.shelf),
        {LedgerSql.Book($"${Wishes.Count + 2}", $"${Wishes.Count + 1}")}
        select key from booked
        """;

    private const string Answer =
        """
        select m.key, m.barcode, m.shelf, m.delta, l.quantity
        from unnest($1) with ordinality as t(key, nr) join stock_movements m on m.key = t.key
        join stock_levels l on l.barcode = m.barcode and l.shelf = m.shelf order by t.nr
        """;
}
