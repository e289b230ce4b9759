using System.Globalization;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Stock.Counting;

/// <summary>Begins and ends counts. A difference is booked only when it was seen twice; what agrees is booked as counted, too.</summary>
public sealed class StockCounts(NpgsqlDataSource database, StockLedger ledger, CountReader counts, IOptionsMonitor<PackingSettings> packing, TimeProvider clock)
{
    /// <summary>Begins a count of a shelf or of a model, or goes on with the one that is open.</summary>
    /// <param name="shelf">As <see cref="ShelfCode.Read"/> gives it; null to count a model.</param>
    /// <param name="model">A model that products have; null to count a shelf.</param>
    public async Task<CountOutcome> StartAsync(string? shelf, string? model, string userName, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed(
            """
            insert into stock_counts as c (shelf, model, started_at, started_by)
            select $1, $2, $3, $4 where exists (select from shelves s where s.code = $1) or exists (select from variants v where v.model = $2)
            on conflict (coalesce(shelf, ''), coalesce(model, '')) where closed_at is null do update set started_by = c.started_by
            returning id
            """).With(shelf).With(model).With(clock.GetUtcNow()).With(userName);
        return await batch.AnswerAsync(ct) is long id ? await ViewAsync(id, ct)
            : shelf is not null ? new CountOutcome.UnknownShelf(shelf)
            : new CountOutcome.UnknownProduct(model ?? "");
    }

    /// <summary>Gives a count up. Twice is like once.</summary>
    public async Task<CountOutcome> DropAsync(long id, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed("update stock_counts set closed_at = $2 where id = $1 and finished_at is null and closed_at is null").With(id).With(clock.GetUtcNow());
        await batch.ExecuteNonQueryAsync(ct);
        return await ViewAsync(id, ct) switch
        {
            CountOutcome.Done { View.Count.State: CountState.Dropped } done => done,
            CountOutcome.Unknown unknown => unknown,
            _ => new CountOutcome.Closed(),
        };
    }

    /// <summary>
    /// Ends a round: what does not agree with the ledger is asked for again, and when nothing is to be asked, everything is booked. What dies on
    /// the way is finished by finishing again.
    /// </summary>
    public async Task<CountOutcome> FinishAsync(long id, string userName, CancellationToken ct)
    {
        var (refusal, finished) = await CompareAsync(id, userName, ct);
        if (refusal is not null)
        {
            return refusal;
        }

        if (finished)
        {
            await BookAsync(id, userName, ct);
        }

        return await ViewAsync(id, ct);
    }

    private async Task<(CountOutcome? Refusal, bool Finished)> CompareAsync(long id, string userName, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        var count = await CountSql.LockAsync(connection, id, ct);
        switch (count)
        {
            case null: return (new CountOutcome.Unknown(), false);
            case { Finished: true }: return (null, !count.Closed);
            case { Closed: true }: return (new CountOutcome.Closed(), false);
        }

        var (waiting, again) = await AskAgainAsync(connection, id, count, userName, ct);
        if (waiting > 0)
        {
            return (new CountOutcome.Unfinished(waiting), false);
        }

        await transaction.CommitAsync(ct);
        return (null, again == 0);
    }

    /// <summary>What lies there by the ledger and was not counted was counted as nothing.</summary>
    private static readonly string AddUnseen =
        $"""
        insert into stock_count_lines (count_id, round, barcode, shelf, counted, expected, actor, at)
        select $1, 1, l.barcode, l.shelf, 0, {CountSql.Expected("l.barcode", "l.shelf", "$6")}, $4, $5
        from stock_levels l join variants v using (barcode) where l.quantity <> 0 and (l.shelf = $2 or v.model = $3)
        on conflict (count_id, round, barcode, shelf) do nothing
        """;

    private static readonly string AskAgain =
        $"""
        with again as (
            insert into stock_count_lines (count_id, round, barcode, shelf)
            select n.count_id, n.round + 1, n.barcode, n.shelf
            from stock_count_lines n
            left join stock_count_lines p on p.count_id = n.count_id and p.round = n.round - 1 and p.barcode = n.barcode and p.shelf = n.shelf
            where n.count_id = $1 and n.round = $2 and n.round < {CountSql.LastRound} and n.counted <> n.expected
                and n.counted - n.expected is distinct from p.counted - p.expected and exists (select from stock_items i where i.barcode = n.barcode)
            returning barcode),
        next as (
            update stock_counts set round = case when a.lines > 0 then round + 1 else round end, finished_at = case when a.lines > 0 then null else $3::timestamptz end
            from (select count(*) as lines from again) a where id = $1)
        select count(*)::integer from again
        """;

    private async Task<(int Waiting, int Again)> AskAgainAsync(NpgsqlConnection connection, long id, LockedCount count, string userName, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("select count(*)::integer from stock_count_lines where count_id = $1 and round = $2 and counted is null").With(id).With(count.Round);
        if (count.Round == 1)
        {
            batch.Add(AddUnseen).With(id).With(count.Shelf).With(count.Model).With(userName).With(now).With(packing.CurrentValue.ScansPerPair);
        }

        batch.Add(AskAgain).With(id).With(count.Round).With(now);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var waiting = await reader.ListAsync(row => row.GetInt32(0), ct);
        await reader.NextResultAsync(ct);
        return (waiting.Single(), (await reader.ListAsync(row => row.GetInt32(0), ct)).Single());
    }

    private async Task BookAsync(long id, string userName, CancellationToken ct)
    {
        var reference = string.Create(CultureInfo.InvariantCulture, $"count/{id}");
        await using var seen = database.CreateCommand(
            "select distinct on (barcode, shelf) barcode, shelf, counted - expected from stock_count_lines where count_id = $1 order by barcode, shelf, round desc").With(id);
        var wishes = await seen.ListAsync(
            row => new StockWish(
                $"{reference}/{row.GetString(1)}/{row.GetString(0)}", row.GetString(0), row.GetString(1), row.GetInt32(2), Replaces: false, MovementReason.Count, reference, $"Sayım {id}"),
            ct);
        foreach (var some in wishes.Chunk(StockLedger.Most))
        {
            if (await ledger.BookAsync(some, userName, ct) is not StockOutcome.Done)
            {
                throw new InvalidOperationException($"Count {id} could not be booked: a product or a shelf of it is gone. It stays to be finished again.");
            }
        }

        await using var close = database.CreateBatch();
        close.AddDeed("update stock_counts set closed_at = $2, booked = true where id = $1 and closed_at is null").With(id).With(clock.GetUtcNow());
        await close.ExecuteNonQueryAsync(ct);
    }

    private async Task<CountOutcome> ViewAsync(long id, CancellationToken ct) =>
        await counts.ShowAsync(id, ct) is { } view ? new CountOutcome.Done(view) : new CountOutcome.Unknown();
}
