using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Staff.Known;
using Npgsql;

namespace GulluShoes.Store.Staff.Passkeys;

/// <summary>A person's own keys; he can reach nobody else's.</summary>
public sealed class OwnPasskeys(NpgsqlDataSource database, PasskeyCeremony ceremony, KnownSessions known, TimeProvider clock)
{
    /// <summary>All of them, the newest first.</summary>
    /// <param name="token">The token of the session that asks.</param>
    public async Task<IReadOnlyList<Passkey>> ListAsync(long personId, string token, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select id, name, created_at, used_at, backed_up, exists (select from sessions s where s.passkey_id = k.id and s.token_hash = $2) as current
            from passkeys k where person_id = $1 order by created_at desc, id desc
            """).With(personId).With(Sessions.Hash(token));
        return await command.ListAsync(
            row => new Passkey(
                row.Get<long>("id"), row.Get<string>("name")!, row.Get<DateTimeOffset>("created_at"), row.Get<DateTimeOffset?>("used_at"), row.Get<bool>("backed_up"), row.Get<bool>("current")),
            ct);
    }

    /// <summary>Asks the browser for a new key. Only for one who has just proven who he is: see <see cref="OwnAccount.ProveAsync"/>.</summary>
    public Task<PasskeyQuestion> OfferAsync(Person person, CancellationToken ct) => ceremony.AskForNewAsync(person, ct);

    /// <summary>Keeps the key that the browser made.</summary>
    /// <param name="token">Of the question.</param>
    /// <param name="credential">The browser's answer, as JSON.</param>
    public async Task<PasskeyChange> AddAsync(Person person, string token, string name, string credential, CancellationToken ct)
    {
        if (await ceremony.JudgeNewAsync(person, token, credential, ct) is not { IsUserVerified: true } key)
        {
            return PasskeyChange.Refused;
        }

        await using var deed = database.CreateBatch();
        deed.AddDeed(
            """
            with room as (select count(*) < $3 as free from passkeys where person_id = $1),
            added as (
                insert into passkeys (person_id, credential_id, name, public_key, sign_count, transports, backup_eligible, backed_up, created_by, created_at)
                select $1, $4, $5, $6, $7, $8, $9, $10, $2, $11 from room where free
                on conflict (credential_id) do nothing returning id)
            select case when exists (select from added) then 'Done' when free then 'Refused' else 'Full' end from room
            """)
            .With(person.Id).With(person.UserName).With(PasskeyRules.MostKeys).With(key.CredentialId).With(name).With(key.PublicKey).With((long)key.SignCount)
            .With(key.Transports ?? []).With(key.IsBackupEligible).With(key.IsBackedUp).With(clock.GetUtcNow());
        return Enum.Parse<PasskeyChange>((string)(await deed.AnswerAsync(ct))!);
    }

    public async Task<PasskeyChange> RenameAsync(long personId, long id, string name, CancellationToken ct)
    {
        await using var deed = database.CreateBatch();
        deed.AddDeed("update passkeys set name = $3 where person_id = $1 and id = $2 returning id").With(personId).With(id).With(name);
        return await deed.AnswerAsync(ct) is long ? PasskeyChange.Done : PasskeyChange.Unknown;
    }

    /// <summary>Removes a key; the sessions that it opened end with it.</summary>
    public Task<PasskeyChange> RemoveAsync(long personId, long id, CancellationToken ct) => known.EndingAsync(async () =>
    {
        await using var deed = database.CreateBatch();
        deed.AddDeed("delete from passkeys where person_id = $1 and id = $2 returning id").With(personId).With(id);
        return await deed.AnswerAsync(ct) is long ? PasskeyChange.Done : PasskeyChange.Unknown;
    });
}
