using System.Security.Cryptography;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;
using OtpNet;

namespace GulluShoes.Store.Staff;

/// <summary>The six digits of a person's telephone (RFC 6238: SHA-1, 30 seconds, one step early or late), and the recovery codes for the day it is lost.</summary>
public sealed class SecondFactor(NpgsqlDataSource database, TimeProvider clock, SecretBox box, IOptions<SecondFactorSettings> settings)
{
    // As long as SHA-1's result: RFC 4226, section 4.
    private const int SecretBytes = 20;

    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>True when the role may not come in without it.</summary>
    public bool IsForced(Role role) => settings.Value.Roles.Contains(role);

    /// <summary>Makes a new secret, which counts from its first code on; null when the person has one that counts: that is never shown again.</summary>
    public async Task<string?> OfferAsync(long personId, CancellationToken ct)
    {
        var secret = Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var offer = database.CreateBatch();
        offer.AddDeed("update people set totp_offered = $2 where id = $1 and totp_secret is null")
            .With(personId).With(box.Protect(secret));
        return await offer.ExecuteNonQueryAsync(ct) == 1 ? secret : null;
    }

    /// <summary>The first code of the offered secret makes it count. Returns the recovery codes, which are told once; null when the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(long personId, string code, CancellationToken ct)
    {
        if (await ReadAsync(personId, "totp_offered", ct) is not { } offered || StepOf(box.Unprotect(offered), code) is not { } step)
        {
            return null;
        }

        var codes = RecoveryCode.Make();
        await using var confirm = database.CreateBatch();
        confirm.AddDeed(
            """
            with confirmed as (
                update people set totp_secret = totp_offered, totp_offered = null, totp_step = $3
                where id = $1 and totp_offered = $2 and totp_secret is null returning id),
            old as (delete from recovery_codes where person_id in (select id from confirmed))
            insert into recovery_codes (person_id, code_hash) select id, unnest($4) from confirmed
            """).With(personId).With(offered).With(step).With(codes.Select(RecoveryCode.Hash).ToArray());
        return await confirm.ExecuteNonQueryAsync(ct) == codes.Count ? codes : null;
    }

    /// <summary>True when the code is right and has not been used before: the telephone's, or one of the recovery codes.</summary>
    public async Task<bool> CheckAsync(long personId, string code, CancellationToken ct)
    {
        await using var command = IsDigits(code) ? await DigitsAsync(personId, code, ct) : Recovery(personId, code);
        return command is not null && await command.ExecuteNonQueryAsync(ct) == 1;
    }

    // Two requests with one code: the first moves the step on, and the second meets no row.
    private async Task<NpgsqlCommand?> DigitsAsync(long personId, string code, CancellationToken ct) =>
        await ReadAsync(personId, "totp_secret", ct) is { } secret && StepOf(box.Unprotect(secret), code) is { } step
            ? database.CreateCommand("update people set totp_step = $2 where id = $1 and totp_step < $2 and totp_secret = $3").With(personId).With(step).With(secret)
            : null;

    private NpgsqlCommand Recovery(long personId, string code) => database.CreateCommand(
        "update recovery_codes set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null")
        .With(personId).With(RecoveryCode.Hash(code)).With(clock.GetUtcNow());

    private static bool IsDigits(string code) => code.Length == 6 && code.All(char.IsAsciiDigit);

    private long? StepOf(string secret, string code) =>
        IsDigits(code) && new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out var step, Window) ? step : null;

    private async Task<string?> ReadAsync(long personId, string column, CancellationToken ct)
    {
        await using var read = database.CreateCommand($"select {column} from people where id = $1").With(personId);
        return await read.ExecuteScalarAsync(ct) as string;
    }
}
