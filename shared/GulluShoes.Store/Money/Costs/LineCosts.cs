using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Costs;

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
}
