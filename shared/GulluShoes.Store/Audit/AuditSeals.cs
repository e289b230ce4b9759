using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Audit;

/// <summary>The first thing about the log that is not as it was sealed.</summary>
/// <param name="Seal">The seal's number; null for a row that no seal holds.</param>
/// <param name="Row">The row of <c>audit_log</c>; null when the seal itself is broken.</param>
/// <param name="What">What is wrong.</param>
public sealed record BrokenSeal(long? Seal, long? Row, BrokenSeal.Damage What)
{
    /// <summary>What can be wrong.</summary>
    public enum Damage
    {
        /// <summary>The seal was changed, or one before it is gone.</summary>
        Seal,

        /// <summary>The row is not what was sealed.</summary>
        Changed,

        /// <summary>The row was sealed and is gone.</summary>
        Missing,

        /// <summary>No seal holds the row, and it does not wait for one.</summary>
        Unsealed,
    }
}

/// <summary>
/// Makes of <c>audit_log</c> a chain: whoever changes, takes out or puts in a row, even as the owner of the database, has to make all seals after it anew, and then the
/// last one differs from every copy that was kept elsewhere.
/// </summary>
public sealed class AuditSeals(NpgsqlDataSource database)
{
    /// <summary>Rows of one seal: its digests stay within some tens of kilobytes.</summary>
    public const int MostInSeal = 1000;

    /// <summary>Verifying reads the whole log.</summary>
    private const int MostSeconds = 600;

    private const string FirstBroken = """
        with links as (
            select number, ids, digests, hash, lag(number, 1, 0::bigint) over before as previous, lag(hash) over before as link from audit_seals window before as (order by number)),
        sealed as (select s.number, u.place, u.id, u.digest from audit_seals s cross join lateral unnest(s.ids, s.digests) with ordinality u(id, digest, place))
        select number, place, id, what from (
            select number, 0::bigint as place, null::bigint as id, 'Seal' as what from links
            where number <> previous + 1 or hash <> audit_seal_hash(link, number, ids, digests)
            union all
            select s.number, s.place, coalesce(s.id, a.id), case when a.id is null then 'Missing' when s.id is null then 'Unsealed' else 'Changed' end
            from sealed s full join audit_log a on a.id = s.id
            where a.id is null or s.digest <> audit_digest(a) or (s.id is null and not exists (select from audit_waiting w where w.id = a.id))) broken
        order by number nulls last, place, id limit 1
        """;

    /// <summary>Seals everything that is committed and waits. Safe at any number of instances at once. Returns how many rows.</summary>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        var total = 0;
        int sealedNow;
        do
        {
            await using var command = database.CreateCommand("select seal_audit($1)").With(MostInSeal);
            sealedNow = (int)(await command.ExecuteScalarAsync(ct))!;
            total += sealedNow;
        }
        while (sealedNow == MostInSeal);
        return total;
    }

    /// <summary>The newest seal: a copy of it that is kept elsewhere holds the whole log. Null before the first.</summary>
    public async Task<(long Number, string Hash)?> LastAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select number, encode(hash, 'hex') as hash from audit_seals order by number desc limit 1");
        var last = await command.ListAsync(row => (row.Get<long>("number"), row.Get<string>("hash")!), ct);
        return last is [var newest] ? newest : null;
    }

    /// <summary>The number of the seal whose hash was kept elsewhere; null when the log has no such seal any more.</summary>
    public async Task<long?> NumberOfAsync(string hash, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select number from audit_seals where encode(hash, 'hex') = lower($1)").With(hash);
        return (long?)await command.ExecuteScalarAsync(ct);
    }

    /// <summary>Compares the whole log with its seals. Null when nothing is broken.</summary>
    public async Task<BrokenSeal?> FindBrokenAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(FirstBroken);
        command.CommandTimeout = MostSeconds;
        return (await command.ListAsync(
            row => new BrokenSeal(row.Get<long?>("number"), row.Get<long?>("id"), row.GetEnum<BrokenSeal.Damage>("what")), ct)).SingleOrDefault();
    }
}
