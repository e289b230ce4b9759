using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Sql;
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
public sealed class Sessions(NpgsqlDataSource database, TimeProvider clock, IOptions<SecondFactorSettings> factor)
{
    /// <summary>How long a session lives after its last use.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>How long a session lives at most, however often it is used.</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(30);

    /// <summary>How long a device is remembered.</summary>
    public static readonly TimeSpan DeviceLifetime = TimeSpan.FromDays(90);

    // Renewing at every request would write a row for each poll of the portal.
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(10);

    /// <summary>Makes a token for a person whose password and second factor were checked.</summary>
    /// <param name="stamp">The stamp the password was checked under: when it changed in between, the token opens nothing.</param>
    /// <param name="device">For the person's own list, e.g. "Chrome · Windows".</param>
    internal async Task<string> OpenAsync(SessionKind kind, long personId, int stamp, string device, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            "insert into sessions (token_hash, person_id, expires_at, kind, stamp, device, opened_at) values ($1, $2, $3, $4, $5, $6, $7)")
            .With(Hash(token)).With(personId).With(now + (kind == SessionKind.Device ? DeviceLifetime : Lifetime)).With(kind.ToString()).With(stamp).With(device).With(now);
        await command.ExecuteNonQueryAsync(ct);
        return token;
    }

    private readonly string[] forced = [.. factor.Value.Roles.Select(role => role.ToString())];

    /// <summary>
    /// Who holds the session's token; null when it is unknown, expired or closed, or the password has changed since. Using it renews it. One whose role must have a second
    /// factor and who has none opens nothing either: the role may be newer than the session.
    /// </summary>
    public async Task<Person?> FindAsync(string token, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            """
            with renewed as (
                update sessions set expires_at = $3
                where token_hash = $1 and kind = 'Session' and expires_at > $2 and expires_at < $4 and opened_at > $5)
            select p.id, p.user_name, p.name, p.role
            from sessions s join people p on p.id = s.person_id
            where s.token_hash = $1 and s.kind = 'Session' and s.expires_at > $2 and s.opened_at > $5 and p.active and s.stamp = p.stamp
                and (p.totp_secret is not null or p.role <> all($6))
            """)
            .With(Hash(token)).With(now).With(now + Lifetime).With(now + Lifetime - RenewedAfter).With(now - LongestLifetime).With(forced);
        var people = await command.ListAsync(
            row => new Person(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetEnum<Role>("role")), ct);
        return people.SingleOrDefault();
    }

    /// <summary>True when the token says that this person passed the second factor on this device, and the password is still the same.</summary>
    internal async Task<bool> RemembersAsync(long personId, string token, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select exists (select from sessions s join people p on p.id = s.person_id
                where s.token_hash = $1 and s.kind = 'Device' and s.expires_at > $2 and p.id = $3 and s.stamp = p.stamp)
            """).With(Hash(token)).With(clock.GetUtcNow()).With(personId);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    public async Task CloseAsync(string token, CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from sessions where token_hash = $1").With(Hash(token));
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Deletes expired sessions. Returns how many. One that is too old is not renewed any more, and so expires too.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from sessions where expires_at <= $1").With(clock.GetUtcNow());
        return await command.ExecuteNonQueryAsync(ct);
    }

    internal static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
