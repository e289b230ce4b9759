using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Staff;

/// <summary>One place where a person is signed in, or one device that is remembered.</summary>
/// <param name="Device">As the browser calls itself; empty when it did not say.</param>
/// <param name="UsedAt">When it was last used, to within ten minutes; null for a remembered device.</param>
/// <param name="Current">The session that asks.</param>
public sealed record OpenSession(long Id, SessionKind Kind, string Device, DateTimeOffset OpenedAt, DateTimeOffset? UsedAt, DateTimeOffset ExpiresAt, bool Current);

/// <summary>A person's own list of where he is signed in; he can reach nobody else's.</summary>
public sealed class OpenSessions(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>All that count, the latest first.</summary>
    /// <param name="token">The token of the session that asks.</param>
    public async Task<IReadOnlyList<OpenSession>> ListAsync(long personId, string token, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select s.id, s.kind, s.device, s.opened_at, s.expires_at, s.token_hash = $2 as current
            from sessions s join people p on p.id = s.person_id
            where p.id = $1 and s.stamp = p.stamp and s.expires_at > $3 and (s.kind = 'Device' or s.opened_at > $4)
            order by s.kind desc, s.token_hash = $2 desc, s.expires_at desc
            """).With(personId).With(Sessions.Hash(token)).With(clock.GetUtcNow()).With(clock.GetUtcNow() - Sessions.LongestLifetime);
        return await command.ListAsync(Read, ct);
    }

    /// <summary>Ends one; false when it is not the person's or has ended.</summary>
    public async Task<bool> EndAsync(long personId, long id, CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from sessions where person_id = $1 and id = $2").With(personId).With(id);
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Ends all but the one that asks, and forgets all devices.</summary>
    public async Task EndOthersAsync(long personId, string token, CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from sessions where person_id = $1 and token_hash <> $2").With(personId).With(Sessions.Hash(token));
        await command.ExecuteNonQueryAsync(ct);
    }

    private static OpenSession Read(NpgsqlDataReader row)
    {
        var (kind, expires) = (row.GetEnum<SessionKind>("kind"), row.Get<DateTimeOffset>("expires_at"));
        return new OpenSession(row.Get<long>("id"), kind, row.Get<string>("device")!, row.Get<DateTimeOffset>("opened_at"),
            kind == SessionKind.Session ? expires - Sessions.Lifetime : null, expires, row.Get<bool>("current"));
    }
}
