using GulluShoes.Shop.Staff;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Staff.Known;
using Npgsql;

namespace GulluShoes.Store.Staff.Admission;

/// <summary>What became of a decision about a person.</summary>
public enum StaffingOutcome
{
    Done,

    /// <summary>There is no such person.</summary>
    Unknown,

    /// <summary>The shop would be left without an admin.</summary>
    LastAdmin,
}

/// <summary>Who works here: registered, approved with a role, sent away. Nobody is ever deleted, since what he did stays under his name.</summary>
public sealed class Staffing(NpgsqlDataSource database, TimeProvider clock, KnownSessions known)
{
    /// <summary>Registrations that may wait at once: a stranger must not be able to fill the table.</summary>
    public const int MostWaiting = 50;

    // Whoever takes an admin away holds all admins first, so that two who take each other away cannot both succeed.
    private const string Admins = "admins as (select id from people where role = 'Admin' and active order by id for update)";

    private const string NotTheLastAdmin = "(p.role <> 'Admin' or not p.active or (select count(*) from admins where id <> $1) > 0)";

    /// <summary>Notes that somebody wants to come in. A name that is taken is passed over in silence, since the answer must not tell who works here.</summary>
    /// <returns>False when too many wait already.</returns>
    public async Task<bool> RegisterAsync(string userName, string name, string password, CancellationToken ct)
    {
        await using var deed = database.CreateBatch();
        deed.AddDeed(
            """
            with room as (select count(*) < $6 as free from people where approved_at is null and active is false),
            added as (
                insert into people (user_name, name, password_hash, role, active, created_at)
                select $1, $2, $3, $4, false, $5 from room where free
                on conflict (user_name) do nothing)
            select free from room
            """)
            .With(People.Normalised(userName)).With(name.Trim()).With(People.HashOf(password)).With(nameof(Role.Worker)).With(clock.GetUtcNow()).With(MostWaiting);
        return await deed.AnswerAsync(ct) is true;
    }

    /// <summary>Everybody, those who wait first.</summary>
    public async Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select id, user_name, name, role, active, approved_at is null as waiting, totp_secret is not null as has_factor, (select count(*)::int from passkeys k where k.person_id = p.id) as passkeys, created_at,
                (select max(s.used_at) from sessions s where s.person_id = p.id and s.kind = 'Session') as used_at
            from people p order by waiting desc, active desc, name, id
            """);
        return await command.ListAsync(StaffMember.Read, ct);
    }

    /// <summary>Lets a person work in a role: approves one who waits, changes the role of one who works, takes back one who was sent away.</summary>
    public Task<StaffingOutcome> AdmitAsync(long id, Role role, string by, CancellationToken ct) => DecideAsync(
        $"""
        with {Admins},
        other as (select id from people where id = $1 and role <> $2),
        admitted as (
            update people p set active = true, role = $2, approved_at = coalesce(approved_at, $3), approved_by = coalesce(approved_by, $4)
            where id = $1 and ($2 = 'Admin' or {NotTheLastAdmin}) returning p.id),
        ended as (delete from sessions where kind = 'Session' and person_id in (select id from admitted) and person_id in (select id from other))
        select id from admitted
        """, id, command => command.With(role.ToString()).With(clock.GetUtcNow()).With(by), ct);

    /// <summary>Sends a person away, or refuses one who waits; all his sessions end at once.</summary>
    public Task<StaffingOutcome> DismissAsync(long id, string by, CancellationToken ct) => DecideAsync(
        $"""
        with {Admins},
        gone as (
            update people p set active = false, stamp = stamp + 1, approved_at = coalesce(approved_at, $2), approved_by = coalesce(approved_by, $3)
            where id = $1 and {NotTheLastAdmin} returning id),
        ended as (delete from sessions where person_id in (select id from gone))
        select id from gone
        """, id, command => command.With(clock.GetUtcNow()).With(by), ct);

    /// <summary>For one who lost password or telephone: a password for one sign-in, no second factor and no key until it is set up again, and no session left.</summary>
    /// <returns>The password, which is told once; null when nobody works here under that id.</returns>
    public Task<string?> RenewAsync(long id, CancellationToken ct) => known.EndingAsync(async () =>
    {
        var password = OneTimePassword.Make();
        await using var deed = database.CreateBatch();
        deed.AddDeed(
            """
            with renewed as (
                update people set password_hash = $2, must_change = true, stamp = stamp + 1, totp_secret = null, totp_offered = null
                where id = $1 and active returning id),
            ended as (delete from sessions where person_id in (select id from renewed)),
            forgotten as (delete from recovery_codes where person_id in (select id from renewed)),
            keyless as (delete from passkeys where person_id in (select id from renewed))
            select id from renewed
            """).With(id).With(People.HashOf(password));
        return await deed.AnswerAsync(ct) is long ? password : null;
    });

    /// <summary>Unused recovery codes, and whether a second factor counts.</summary>
    public async Task<(bool HasFactor, int CodesLeft)> FactorOfAsync(long id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select totp_secret is not null as has_factor, (select count(*)::int from recovery_codes where person_id = p.id and used_at is null) as codes
            from people p where id = $1
            """).With(id);
        return (await command.ListAsync(row => (row.Get<bool>("has_factor"), row.Get<int>("codes")), ct)).Single();
    }

    private Task<StaffingOutcome> DecideAsync(string sql, long id, Action<NpgsqlBatchCommand> fill, CancellationToken ct) => known.EndingAsync(async () =>
    {
        await using var deed = database.CreateBatch();
        fill(deed.AddDeed(sql).With(id));
        if (await deed.AnswerAsync(ct) is long)
        {
            return StaffingOutcome.Done;
        }

        await using var there = database.CreateCommand("select exists (select from people where id = $1)").With(id);
        return await there.ExecuteScalarAsync(ct) is true ? StaffingOutcome.LastAdmin : StaffingOutcome.Unknown;
    });
}
