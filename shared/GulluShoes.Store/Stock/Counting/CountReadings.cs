using GulluShoes.Store.Packing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Stock.Counting;

/// <summary>Takes the readings of a count.</summary>
public sealed class CountReadings(NpgsqlDataSource database, StockReader stock, IOptionsMonitor<PackingSettings> packing, TimeProvider clock)
{
    // What should lie there is remembered at the moment it is counted: whatever is packed or comes in afterwards changes both.
    private static readonly string Write =
        $"""
        with fresh as (
            insert into stock_count_scans (key, count_id, round, barcode, shelf, pairs, code, actor, at)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9
            where $3 = 1 or exists (select from stock_count_lines l where l.count_id = $2 and l.round = $3 and l.barcode = $4 and l.shelf = $5)
            on conflict (key) do nothing returning key),
        counted as (
            insert into stock_count_lines as l (count_id, round, barcode, shelf, counted, expected, actor, at)
            select $2, $3, $4, $5, coalesce($6, 1), {CountSql.Expected("$4", "$5", "$10")}, $8, $9 from fresh
            on conflict (count_id, round, barcode, shelf) do update
            set counted = coalesce($6, coalesce(l.counted, 0) + 1), expected = excluded.expected, actor = excluded.actor, at = excluded.at
            returning counted)
        select counted from counted
        union all
        select coalesce(l.counted, 0) from stock_count_lines l
        where not exists (select from fresh) and l.count_id = $2 and l.round = $3 and l.barcode = $4 and l.shelf = $5
        """;

    /// <summary>One pair more, or the number that somebody typed. The same key again changes nothing and is answered with what is counted now.</summary>
    public async Task<CountOutcome> TakeAsync(long countId, CountReading reading, string userName, CancellationToken ct)
    {
        if (await stock.FindAsync(reading.Code, ct) is not { } scanned)
        {
            return new CountOutcome.UnknownProduct(reading.Code);
        }

        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await CountSql.LockAsync(connection, countId, ct) is not { } count)
        {
            return new CountOutcome.Unknown();
        }

        if (count.Finished || count.Closed)
        {
            return new CountOutcome.Closed();
        }

        if (count.Model is { } model && scanned.Product.Model != model)
        {
            return new CountOutcome.OtherModel(model);
        }

        var outcome = await WriteAsync(connection, (countId, count.Round, count.Shelf ?? reading.Shelf), reading, (scanned, userName), ct);
        if (outcome is CountOutcome.Read)
        {
            await transaction.CommitAsync(ct);
        }

        return outcome;
    }

    private async Task<CountOutcome> WriteAsync(
        NpgsqlConnection connection, (long Id, short Round, string Shelf) count, CountReading reading, (ScannedStock Scanned, string UserName) what, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Write, connection)
            .With(reading.Key).With(count.Id).With((int)count.Round).With(what.Scanned.Product.Barcode).With(count.Shelf).With(reading.Pairs)
            .With(reading.Code).With(what.UserName).With(clock.GetUtcNow()).With(packing.CurrentValue.ScansPerPair);
        try
        {
            return await command.ListAsync(row => row.GetInt32(0), ct) is [var counted] ? new CountOutcome.Read(what.Scanned, count.Shelf, counted) : new CountOutcome.NotAsked();
        }
        catch (PostgresException refused) when (refused.ConstraintName == "fk_stock_count_lines_shelves")
        {
            return new CountOutcome.UnknownShelf(count.Shelf);
        }
    }
}
