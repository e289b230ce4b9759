using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Staff.Known;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Staff;

/// <summary>What a token is good for.</summary>
public enum SessionKind
{
    /// <summary>Opens doors.</summary>
    Session,

    /// <summary>Stands in for the second factor beside the password, and opens nothing.</summary>
    Device,
}

/// <summary>Who is signed in where. Tokens are random and opaque; the store keeps their SHA-256 only.</summary>
public sealed class Sessions(NpgsqlDataSource database, SessionTerms terms, KnownSessions known, IOptions<SecondFactorSettings> factor)
{
    // Renewing at every request would write a row for each poll of the portal.
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(10);

    private readonly string[] forced = [.. factor.Value.Roles.Select(role => role.ToString())];

    /// <summary>Makes a token for a person whose password and second factor were checked.</summary>
    /// <param name="stamp">The stamp the password was checked under: when it changed in between, the token opens nothing.</param>
    /// <param name="device">For the person's own list, e.g. "Chrome · Windows".</param>
    internal async Task<string> OpenAsync(SessionKind kind, long personId, int stamp, string device, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = terms.Now;
        await using var deed = database.CreateBatch();
        deed.AddDeed(
            "insert into sessions (token_hash, person_id, expires_at, kind, stamp, device, opened_at, used_at) values ($1, $2, $3, $4, $5, $6, $7, $7)")
            .With(Hash(token)).With(personId).With(now + terms.LifeOf(kind)).With(kind.ToString()).With(stamp).With(device).With(now);
        await deed.ExecuteNonQueryAsync(ct);
        return token;
    }

    /// <summary>
    /// Who holds the session's token; null when it is unknown, expired or closed, or the password has changed since. Using it renews it. One whose role must have a second
    /// factor and showed none, neither code nor key, opens nothing either: the role may be newer than the session.
    /// </summary>
    public async Task<Person?> FindAsync(string token, CancellationToken ct)
    {
        var hash = Hash(token);
        var key = Convert.ToHexString(hash);
        return known.Find(key) ?? await ReadAsync(hash, key, ct);
    }

    /// <summary>True when the token says that this person passed the second factor on this device, and the password is still the same.</summary>
    internal async Task<bool> RemembersAsync(long personId, string token, CancellationToken ct)
    {
        var now = terms.Now;
        await using var command = database.CreateCommand(
            """
            select exists (select from sessions s join people p on p.id = s.person_id
                where s.token_hash = $1 and s.kind = 'Device' and s.expires_at > $2 and s.opened_at > $3 and p.id = $4 and s.stamp = p.stamp)
            """).With(Hash(token)).With(now).With(now - terms.Device).With(personId);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    public Task CloseAsync(string token, CancellationToken ct) => known.EndingAsync(async () =>
    {
        await using var deed = database.CreateBatch();
        deed.AddDeed("delete from sessions where token_hash = $1").With(Hash(token));
        return await deed.ExecuteNonQueryAsync(ct);
    });

    /// <summary>Deletes expired sessions. Returns how many. One that is too old is not renewed any more, and so expires too.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        await using var deed = database.CreateBatch();
        deed.AddDeed("delete from sessions where expires_at <= $1").With(terms.Now);
        return await deed.ExecuteNonQueryAsync(ct);
    }

    internal static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private async Task<Person?> ReadAsync(byte[] hash, string key, CancellationToken ct)
    {
        var (reading, now) = (known.Reading, terms.Now);
        await using var command = database.CreateCommand(
            """
            with renewed as (
                update sessions set expires_at = $3, used_at = $2
                where token_hash = $1 and kind = 'Session' and expires_at > $2 and used_at > $4 and used_at < $5 and opened_at > $6)
            select p.id, p.user_name, p.name, p.role, least(s.expires_at, s.used_at + $7, s.opened_at + $8)
            from sessions s join people p on p.id = s.person_id
            where s.token_hash = $1 and s.kind = 'Session' and s.expires_at > $2 and s.used_at > $4 and s.opened_at > $6 and p.active and s.stamp = p.stamp
                and (p.totp_secret is not null or s.passkey_id is not null or p.role <> all($9))
            """)
            .With(hash).With(now).With(now + terms.Idle).With(now - terms.Idle).With(now - RenewedAfter).With(now - terms.Longest).With(terms.Idle).With(terms.Longest).With(forced);
        var people = await command.ListAsync(row => (
            Person: new Person(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetEnum<Role>("role")), Until: row.GetFieldValue<DateTimeOffset>(4)), ct);
        if (people is not [var (person, until)])
        {
            return null;
        }

        known.Keep(key, person, until, reading);
        return person;
    }
}
