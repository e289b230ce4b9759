using System.Buffers.Text;
using System.Security.Cryptography;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Staff.Passkeys;

/// <summary>What browsers were asked to sign. Each question is good for one answer, of the browser that it was put to, within minutes.</summary>
public sealed class PasskeyChallenges(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Keeps what the handler needs to judge the answer. Returns the token for the browser.</summary>
    /// <param name="personId">Who wants to enrol a key; null before the door.</param>
    internal async Task<string> PutAsync(long? personId, string state, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        // Whoever asks clears away what was never answered.
        await using var put = database.CreateCommand(
            """
            with old as (delete from passkey_challenges where expires_at <= $4)
            insert into passkey_challenges (token_hash, person_id, state, expires_at) values ($1, nullif($2, 0), $3, $5)
            """).With(Sessions.Hash(token)).With(personId ?? 0).With(state).With(now).With(now + PasskeyRules.Patience);
        await put.ExecuteNonQueryAsync(ct);
        return token;
    }

    /// <summary>Takes the question away, whatever becomes of the answer; null when there is none, it is too old, or was put to another person.</summary>
    internal async Task<string?> TakeAsync(long? personId, string token, CancellationToken ct)
    {
        await using var take = database.CreateCommand(
            "delete from passkey_challenges where token_hash = $1 and person_id is not distinct from nullif($2, 0) and expires_at > $3 returning state")
            .With(Sessions.Hash(token)).With(personId ?? 0).With(clock.GetUtcNow());
        return await take.ExecuteScalarAsync(ct) as string;
    }
}
