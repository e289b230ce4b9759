using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Staff;

/// <summary>Who is signed in. The token is random and opaque; the store keeps its SHA-256 only.</summary>
public sealed class Sessions(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>How long a session lives after its last use.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    // Renewing at every request would write a row for each poll of the portal.
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(10);

    /// <summary>Opens a session and returns its token.</summary>
    public async Task<string> OpenAsync(long personId, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var command = database.CreateCommand("insert into sessions (token_hash, person_id, expires_at) values ($1, $2, $3)")
            .With(Hash(token)).With(personId).With(clock.GetUtcNow() + Lifetime);
        await command.ExecuteNonQueryAsync(ct);
        return token;
    }

    /// <summary>Who holds the token; null when it is unknown, expired or closed. Using it renews it.</summary>
    public async Task<Person?> FindAsync(string token, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            """
            with renewed as (
                update sessions set expires_at = $3
                where token_hash = $1 and expires_at > $2 and expires_at < $4)
            select p.id, p.user_name, p.name, p.role
            from sessions s join people p on p.id = s.person_id
            where s.token_hash = $1 and s.expires_at > $2 and p.active
            """)
            .With(Hash(token)).With(now).With(now + Lifetime).With(now + Lifetime - RenewedAfter);
        var people = await command.ListAsync(
            row => new Person(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetEnum<Role>("role")), ct);
        return people.SingleOrDefault();
    }

    public async Task CloseAsync(string token, CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from sessions where token_hash = $1").With(Hash(token));
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Deletes expired sessions. Returns how many.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from sessions where expires_at <= $1").With(clock.GetUtcNow());
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
