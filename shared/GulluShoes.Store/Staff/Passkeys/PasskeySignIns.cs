using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Staff.Known;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace GulluShoes.Store.Staff.Passkeys;

/// <summary>What a browser shows at the door in place of name, password and code.</summary>
/// <param name="Token">Of the question that it answers; null when it was asked nothing.</param>
/// <param name="Credential">Its answer, as JSON.</param>
/// <param name="Device">What it calls itself.</param>
/// <param name="Address">Where it comes from; null when unknown.</param>
public sealed record PasskeyAttempt(string? Token, string Credential, string Device, string? Address);

/// <summary>The way in with a key. It stands for both factors: the device is had, and it has made sure who holds it.</summary>
public sealed class PasskeySignIns(NpgsqlDataSource database, PasskeyCeremony ceremony, Lockout lockout, SessionTerms terms)
{
    /// <summary>Longer ids are no key's: https://www.w3.org/TR/webauthn-3/#credential-id</summary>
    private const int LongestId = 1364;

    /// <summary>Asks the browser for any of its keys.</summary>
    public Task<PasskeyQuestion> AskAsync(CancellationToken ct) => ceremony.AskForAnyAsync(ct);

    /// <summary>
    /// Opens a session. Everything that does not fit is <see cref="SignInOutcome.Wrong"/> and counts, by address and by the key that was named, also one that nobody has: which
    /// keys there are, and whose, cannot be probed.
    /// </summary>
    public async Task<SignInOutcome> EnterAsync(PasskeyAttempt attempt, CancellationToken ct)
    {
        if (attempt.Token is not { } question || IdOf(attempt.Credential) is not { Length: > 0 and <= LongestId } id)
        {
            return new SignInOutcome.Wrong();
        }

        var key = KeyOf(id);
        if (await lockout.TakeAsync(key, attempt.Address, ct) is { } wait)
        {
            return new SignInOutcome.LockedOut(wait);
        }

        if (await ceremony.JudgeAnyAsync(question, attempt.Credential, ct) is not { User: { } person, Passkey: { } passkey } || await OpenAsync(person, passkey, attempt.Device, ct) is not { } token)
        {
            return new SignInOutcome.Wrong();
        }

        await lockout.ForgetAsync(key, attempt.Address, ct);
        return new SignInOutcome.SignedIn(person, token, DeviceToken: null, RecoveryCodes: null);
    }

    // Judged and written are two things: the counter, the person and the key may have changed between them, so each is asked for again where it is written.
    private async Task<string?> OpenAsync(Person person, UserPasskeyInfo key, string device, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Deed.SaidBy(person.UserName);
        await using var deed = database.CreateBatch();
        deed.AddDeed(
            """
            with used as (
                update passkeys k set sign_count = $2, backed_up = $3, used_at = $4 from people p
                where k.credential_id = $1 and p.id = k.person_id and p.id = $5 and p.active and not p.must_change and (k.sign_count < $2 or (k.sign_count = 0 and $2 = 0))
                returning k.id, p.id as person_id, p.stamp)
            insert into sessions (token_hash, person_id, expires_at, kind, stamp, device, opened_at, used_at, passkey_id)
            select $6, person_id, $7, 'Session', stamp, $8, $4, $4, id from used returning id
            """)
            .With(key.CredentialId).With((long)key.SignCount).With(key.IsBackedUp).With(terms.Now).With(person.Id)
            .With(Sessions.Hash(token)).With(terms.Now + terms.Idle).With(device);
        return await deed.AnswerAsync(ct) is long ? token : null;
    }

    // No name begins with a space.
    private static string KeyOf(string id) => " key " + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static string? IdOf(string credential)
    {
        try
        {
            using var json = JsonDocument.Parse(credential);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (JsonException)
        {
            // Nothing that a browser would send.
            return null;
        }
    }
}
