using GulluShoes.Shop.Packing;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock.Twins;

/// <summary>What was done with a second code. Stored as text.</summary>
public enum AliasDeed
{
    /// <summary>A code that named nothing became a product's.</summary>
    Added,

    /// <summary>A product became another's second code, with its pairs and orders.</summary>
    Merged,

    Removed,
}

/// <summary>Second codes of products. Each deed is one transaction, and kept with who and when.</summary>
public sealed class Aliases(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Makes a code a second code of a product; when it was so before, nothing changes.</summary>
    /// <param name="merges">The code is a product of its own: its pairs, promises, second codes and, where the other has none, costs become those of the other.</param>
    public Task<AliasOutcome> AddAsync(string code, string barcode, bool merges, string userName, CancellationToken ct) => AloneAsync(
        async connection =>
        {
            var facts = await AliasFacts.ReadAsync(connection, code, barcode, ct);
            return facts.Refusal(merges) is { } refusal ? refusal
                : facts.CodeOf is not null ? new AliasOutcome.Done(code, barcode, Changed: false, 0)
                : new AliasOutcome.Done(code, barcode, Changed: true, await JoinAsync(connection, new Deed(code, barcode, clock.GetUtcNow(), userName), facts.CodeIsProduct, ct));
        },
        ct);

    /// <summary>
    /// A code becomes again what it was: nothing, or a product of its own with its open orders and with those of its pairs that still lie where the merge had
    /// put them; costs that the merge had brought are taken back, order lines keep what they were sold at. Second codes that came with it stay with the other product. What is no second code stays as it is.
    /// </summary>
    public Task<AliasOutcome> RemoveAsync(string code, string userName, CancellationToken ct) => AloneAsync(
        async connection =>
        {
            if (await OwnerAsync(connection, code, ct) is not { } barcode)
            {
                return new AliasOutcome.Done(code, code, Changed: false, 0);
            }

            var facts = await AliasFacts.ReadAsync(connection, code, barcode, ct);
            return facts.CountId is { } count
                ? new AliasOutcome.Counting(count)
                : new AliasOutcome.Done(code, barcode, Changed: true, await PartAsync(connection, new Deed(code, barcode, clock.GetUtcNow(), userName), ct));
        },
        ct);

    private async Task<AliasOutcome> AloneAsync(Func<NpgsqlConnection, Task<AliasOutcome>> deed, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        try
        {
            await using var alone = new NpgsqlBatch(connection);
            Array.ForEach(MergeSql.Alone, sql => alone.Add(sql));
            await alone.ExecuteNonQueryAsync(ct);
            var outcome = await deed(connection);
            if (outcome is AliasOutcome.Done { Changed: true })
            {
                await transaction.CommitAsync(ct);
            }

            return outcome;
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            return new AliasOutcome.Busy();
        }
    }

    private static async Task<int> JoinAsync(NpgsqlConnection connection, Deed deed, bool merges, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        var (key, bare) = (CodeKey.Of(deed.Code), CodeKey.Bare(deed.Code));
        deed.Add(batch, MergeSql.Note).With((merges ? AliasDeed.Merged : AliasDeed.Added).ToString());
        batch.Add(MergeSql.Flatten).With(deed.Code).With(deed.Barcode);
        batch.Add(MergeSql.Add).With(deed.Code).With(deed.Barcode).With(deed.At).With(deed.UserName).With(key).With(bare == key ? null : bare);
        if (!merges)
        {
            await batch.ExecuteNonQueryAsync(ct);
            return 0;
        }

        foreach (var sql in (string[])[MergeSql.Touch, MergeSql.Begin, MergeSql.Close])
        {
            batch.Add(sql).With(deed.Code).With(deed.Barcode).With(deed.At);
        }

        batch.Add(MergeSql.CarryClaims).With(deed.Code).With(deed.Barcode);
        batch.Add(MergeSql.CarryPicks).With(deed.Code).With(deed.Barcode);
        deed.Add(batch, MergeMoneySql.DeclinePrices);
        deed.Add(batch, MergeMoneySql.CarryCosts);
        deed.Add(batch, MergeSql.Carry);
        return await LastAsync(batch, ct);
    }

    private static async Task<int> PartAsync(NpgsqlConnection connection, Deed deed, CancellationToken ct)
    {
        var merge = await MergeOfAsync(connection, deed.Code, ct);
        await using var batch = new NpgsqlBatch(connection);
        deed.Add(batch, MergeSql.Note).With(nameof(AliasDeed.Removed));
        batch.Add(MergeSql.Remove).With(deed.Code);
        batch.Add(MergeSql.Touch).With(deed.Code).With(deed.Barcode).With(deed.At);
        batch.Add(MergeSql.CarryClaimsBack).With(deed.Code).With(deed.Barcode);
        deed.Add(batch, MergeMoneySql.CarryCostsBack).With(merge?.ToString());
        deed.Add(batch, MergeSql.CarryBack).With(merge?.ToString());
        return await LastAsync(batch, ct);
    }

    private static async Task<string?> OwnerAsync(NpgsqlConnection connection, string code, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select barcode from barcode_aliases where code = $1", connection).With(code);
        return await command.ExecuteScalarAsync(ct) as string;
    }

    /// <summary>The deed by which the code stopped being a product of its own; null when it never was one.</summary>
    private static async Task<Guid?> MergeOfAsync(NpgsqlConnection connection, string code, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select id, kind from alias_deeds where code = $1 order by at desc, id desc limit 1", connection).With(code);
        return (await command.ListAsync(row => (Id: row.GetGuid(0), Kind: row.GetEnum<AliasDeed>("kind")), ct)).Where(one => one.Kind == AliasDeed.Merged).Select(one => (Guid?)one.Id).SingleOrDefault();
    }

    /// <summary>The number that the batch's last statement answers with.</summary>
    private static async Task<int> LastAsync(NpgsqlBatch batch, CancellationToken ct)
    {
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return (await reader.ListAsync(row => row.GetInt32(0), ct)).Single();
    }

    private sealed record Deed(string Code, string Barcode, DateTimeOffset At, string UserName)
    {
        private readonly Guid id = Guid.CreateVersion7();

        public NpgsqlBatchCommand Add(NpgsqlBatch batch, string sql) => batch.Add(sql).With(Code).With(Barcode).With(At).With(UserName).With(id);
    }
}
