using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Staff.Known;
using Npgsql;

namespace GulluShoes.Store.Staff;

/// <summary>One place where a person is signed in, or one device that is remembered.</summary>
/// <param name="Device">As the browser calls itself; empty when it did not say.</param>
/// <param name="UsedAt">When it was last used, to within ten minutes; null for a remembered device.</param>
/// <param name="Current">The session that asks.</param>
public sealed record OpenSession(long Id, SessionKind Kind, string Device, DateTimeOffset OpenedAt, DateTimeOffset? UsedAt, DateTimeOffset ExpiresAt, bool Current);

/// <summary>A person's own list of where he is signed in; he can reach nobody else's.</summary>
public sealed class OpenSessions(NpgsqlDataSource database, SessionTerms terms, KnownSessions known)
{
    /// <summary>All that count, the latest first.</summary>
    /// <param name="token">The token of the session that asks.</param>
    public async Task<IReadOnlyList<OpenSession>> ListAsync(long personId, string token, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select id, kind, device, opened_at, used_at, ends_at, current from (
                select s.id, s.kind, s.device, s.opened_at, s.used_at, s.token_hash = $2 as current,
                    case s.kind when 'Device' then least(s.expires_at, s.opened_at + $4) else least(s.expires_at, s.used_at + $5, s.opened_at + $6) end as ends_at
                from sessions s join people p on p.id = s.person_id
                where p.id = $1 and s.stamp = p.stamp) lasting
            where ends_at > $3 order by kind desc, current desc, ends_at desc
            """).With(personId).With(Sessions.Hash(token)).With(terms.Now).With(terms.Device).With(terms.Idle).With(terms.Longest);
        return await command.ListAsync(Read, ct);
    }

    /// <summary>Ends one; false when it is not the person's or has ended.</summary>
    public Task<bool> EndAsync(long personId, long id, CancellationToken ct) => known.EndingAsync(async () =>
    {
        await using var deed = database.CreateBatch();
        deed.AddDeed("delete from sessions where person_id = $1 and id = $2").With(personId).With(id);
        return await deed.ExecuteNonQueryAsync(ct) == 1;
    });

    /// <summary>Ends all but the one that asks, and forgets all devices.</summary>
    public Task EndOthersAsync(long personId, string token, CancellationToken ct) => known.EndingAsync(async () =>
    {
        await using var deed = database.CreateBatch();
        deed.AddDeed("delete from sessions where person_id = $1 and token_hash <> $2").With(personId).With(Sessions.Hash(token));
        return await deed.ExecuteNonQueryAsync(ct);
    });

    private static OpenSession Read(NpgsqlDataReader row)
    {
        var kind = row.GetEnum<SessionKind>("kind");
        return new OpenSession(row.Get<long>("id"), kind, row.Get<string>("device")!, row.Get<DateTimeOffset>("opened_at"),
            kind == SessionKind.Session ? row.Get<DateTimeOffset>("used_at") : null, row.Get<DateTimeOffset>("ends_at"), row.Get<bool>("current"));
    }
}
