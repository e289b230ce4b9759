using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Profit;

/// <summary>What each order line earned, as it was last reckoned. What changes an input leaves a mark in the same transaction, and a mark goes with the reckoning that it caused.</summary>
public sealed class ProfitBook(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Marks that one transaction takes.</summary>
    public const int BatchSize = 4000;

    // Four thousand orders take a second or two, on a bad day ten.
    private const int Patience = 120;

    private const int Attempts = 5;

    /// <summary>Reckons anew what was marked, until nothing is. Killed anywhere, the rest is done by the next.</summary>
    public async Task RecomputeAsync(CancellationToken ct)
    {
        while (await RecomputeAsync(BatchSize, ct) > 0)
        {
        }
    }

    /// <summary>How many marks were taken; 0 when there was none.</summary>
    private async Task<int> RecomputeAsync(int most, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(most, ct);
            }
            catch (PostgresException gone) when (attempt < Attempts && gone.SqlState is (PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.DeadlockDetected))
            {
                // An order's news took a line away while it was reckoned. Nothing of the attempt is left, the marks neither: the next one sees the order as it is now.
            }
        }
    }

    private async Task<int> AttemptAsync(int most, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var begin = new NpgsqlBatch(connection) { Timeout = Patience };
        begin.Add(ProfitSql.Lock);
        begin.Add(ProfitSql.Fold);
        begin.Add(ProfitSql.Spread);
        await begin.ExecuteNonQueryAsync(ct);
        await using var take = new NpgsqlCommand(ProfitSql.Take, connection) { CommandTimeout = Patience }.With(most);
        var (taken, numbers) = (await take.ListAsync(row => (row.GetInt32(0), row.GetFieldValue<string[]>(1)), ct)).Single();
        if (numbers.Length > 0)
        {
            // A statement of its own: it sees everything that was there when the marks were, and what came since has marks of its own.
            await using var keep = new NpgsqlCommand(ProfitSql.Keep, connection) { CommandTimeout = Patience }.With(numbers).With(clock.GetUtcNow());
            await keep.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return taken;
    }
}
