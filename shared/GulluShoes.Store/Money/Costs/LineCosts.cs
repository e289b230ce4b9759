using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Costs;

/// <summary>Which lines somebody wants to give another cost than the one they were sold at.</summary>
/// <param name="From">The first order day, Istanbul's calendar.</param>
/// <param name="To">The last, inclusive.</param>
public sealed record RecostWish(IReadOnlyList<string> Models, DateOnly From, DateOnly To);

/// <summary>What would become of lines whose cost is another one by now. TRY over all their pairs.</summary>
public sealed record RecostPreview(long Lines, decimal Before, decimal After);

/// <summary>How giving lines another cost ended.</summary>
public abstract record RecostOutcome
{
    private RecostOutcome()
    {
    }

    public sealed record Done(RecostPreview Changed) : RecostOutcome;

    /// <summary>It would do something else by now than what was seen.</summary>
    public sealed record Moved(RecostPreview Now) : RecostOutcome;
}

/// <summary>At what cost each order line was sold.</summary>
public sealed class LineCosts(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Gives every line that has no cost yet the one of its day, where cost and rate are known by now.</summary>
    /// <returns>How many lines got one.</returns>
    public async Task<int> FillAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(CostSql.FillAll).With(clock.GetUtcNow());
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Changes nothing.</summary>
    public async Task<RecostPreview> PreviewAsync(RecostWish wish, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await PreviewAsync(connection, wish, ct);
    }

    /// <summary>Gives the lines the cost that holds for their day by now; what they had stays in the history.</summary>
    /// <param name="deed">The same deed again answers as before.</param>
    /// <param name="seen">What the person saw it would do.</param>
    public async Task<RecostOutcome> RecostAsync(string deed, RecostWish wish, RecostPreview seen, string userName, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        await using var line = new NpgsqlCommand(CostSql.Line, connection);
        await line.ExecuteNonQueryAsync(ct);
        await using var before = new NpgsqlCommand("select lines::bigint as lines, before, after from recosts where deed = $1", connection).With(deed);
        if ((await before.ListAsync(Read, ct)).SingleOrDefault() is { } done)
        {
            return new RecostOutcome.Done(done);
        }

        var now = await PreviewAsync(connection, wish, ct);
        if (now != seen)
        {
            return new RecostOutcome.Moved(now);
        }

        await using var write = Asked(CostSql.Recost, connection, wish).With(deed).With(clock.GetUtcNow()).With(userName);
        await write.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return new RecostOutcome.Done(now);
    }

    private static async Task<RecostPreview> PreviewAsync(NpgsqlConnection connection, RecostWish wish, CancellationToken ct)
    {
        await using var command = Asked(CostSql.RecostPreview, connection, wish);
        return (await command.ListAsync(Read, ct)).Single();
    }

    private static NpgsqlCommand Asked(string sql, NpgsqlConnection connection, RecostWish wish) => new NpgsqlCommand(sql, connection).With(wish.Models.ToArray()).With(wish.From).With(wish.To);

    private static RecostPreview Read(NpgsqlDataReader row) => new(row.Get<long>("lines"), row.Get<decimal>("before"), row.Get<decimal>("after"));
}
