using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock.Twins;

/// <summary>Products that look like one and of which a person said that they are two.</summary>
public sealed class TwinVerdicts(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>They are two, or nobody knows any more. Twice is like once. False when one of them is no product.</summary>
    public async Task<bool> SayAsync(string one, string other, bool apart, string userName, CancellationToken ct)
    {
        var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        await using var known = database.CreateCommand("select count(*) from variants where barcode in ($1, $2)").With(first).With(second);
        if (first == second || (long)(await known.ExecuteScalarAsync(ct))! < 2)
        {
            return false;
        }

        await using var say = database.CreateBatch();
        if (apart)
        {
            say.AddDeed("insert into twins_apart (one, other, actor, at) values ($1, $2, $3, $4) on conflict (one, other) do nothing").With(first).With(second).With(userName).With(clock.GetUtcNow());
        }
        else
        {
            say.AddDeed("delete from twins_apart where one = $1 and other = $2").With(first).With(second);
        }

        await say.ExecuteNonQueryAsync(ct);
        return true;
    }
}
