using GulluShoes.Shop.Staff;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Staff.Known;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Staff;

/// <summary>A person whose password was right, and what still stands before the door.</summary>
/// <param name="Waiting">Nobody has approved him yet.</param>
/// <param name="MustChange">The password was for one time.</param>
/// <param name="HasFactor">A second factor counts.</param>
/// <param name="Stamp">Changes with the password.</param>
internal sealed record Account(Person Person, bool Waiting, bool MustChange, bool HasFactor, int Stamp);

/// <summary>Who may come in, and by which password.</summary>
public sealed class People(NpgsqlDataSource database, IOptions<FirstPerson> first, KnownSessions known)
{
    private static readonly PasswordHasher<string> Hasher = new();

    // Checked when nobody has the name, so that the answer takes as long as for a real one.
    private static readonly Lazy<string> NobodysHash = new(() => Hasher.HashPassword("", Guid.NewGuid().ToString()));

    /// <summary>Adds a person who may come in at once; false when the user name is taken.</summary>
    public async Task<bool> AddAsync(string userName, string name, string password, Role role, CancellationToken ct)
    {
        await using var add = database.CreateCommand(
            """
            insert into people (user_name, name, password_hash, role, active, created_at, approved_at)
            values ($1, $2, $3, $4, true, now(), now())
            on conflict (user_name) do nothing
            """).With(Normalised(userName)).With(name).With(Hasher.HashPassword("", password)).With(role.ToString());
        return await add.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Adds the first admin when there is nobody yet (settings <c>FirstPerson:UserName|Password|Name</c>).</summary>
    public async Task SeedFirstAsync(CancellationToken ct)
    {
        if (first.Value is not { UserName: { Length: > 0 } userName, Password: { Length: > 0 } password })
        {
            return;
        }

        await using var nobody = database.CreateCommand("select not exists (select from people)");
        if (await nobody.ExecuteScalarAsync(ct) is true)
        {
            await AddAsync(userName, first.Value.Name ?? userName, password, Role.Admin, ct);
        }
    }

    /// <summary>Adds an admin to a shop that has nobody and names nobody in its settings. Returns the password, good for one sign-in; null when there is somebody.</summary>
    public async Task<string?> SeedUnnamedAsync(CancellationToken ct)
    {
        var password = OneTimePassword.Make();
        await using var add = database.CreateCommand(
            """
            insert into people (user_name, name, password_hash, role, active, created_at, approved_at, must_change)
            select $1, 'Yönetici', $2, $3, true, now(), now(), true where not exists (select from people)
            on conflict (user_name) do nothing
            """).With(FirstPerson.UnnamedUserName).With(Hasher.HashPassword("", password)).With(nameof(Role.Admin));
        return await add.ExecuteNonQueryAsync(ct) == 1 ? password : null;
    }

    /// <summary>Whose password it is; null when nobody's. Takes as long for a name that nobody has.</summary>
    internal async Task<Account?> VerifyAsync(string userName, string password, CancellationToken ct)
    {
        await using var find = database.CreateCommand(
            """
            select id, user_name, name, role, stamp, must_change, approved_at is null as waiting, totp_secret is not null as has_factor, password_hash
            from people where user_name = $1 and (active or approved_at is null)
            """).With(Normalised(userName));
        var found = (await find.ListAsync(row => (Account: (Account?)Read(row), Hash: row.Get<string>("password_hash")), ct)).SingleOrDefault();
        var verdict = Hasher.VerifyHashedPassword("", found.Hash ?? NobodysHash.Value, password);
        return verdict == PasswordVerificationResult.Failed ? null : found.Account;
    }

    /// <summary>Sets a password and ends whatever was opened under the old one, but for one session.</summary>
    /// <param name="keptToken">The session that goes on; null when none does.</param>
    /// <returns>The new stamp.</returns>
    internal Task<int> SetPasswordAsync(long personId, string password, string? keptToken, CancellationToken ct) => known.EndingAsync(async () =>
    {
        await using var deed = database.CreateBatch();
        deed.AddDeed(
            """
            with changed as (
                update people set password_hash = $2, must_change = false, stamp = stamp + 1 where id = $1 returning stamp),
            kept as (
                update sessions set stamp = changed.stamp from changed where person_id = $1 and token_hash = $3)
            select stamp from changed
            """).With(personId).With(Hasher.HashPassword("", password)).With(Sessions.Hash(keptToken ?? ""));
        return (int)(await deed.AnswerAsync(ct))!;
    });

    internal static string HashOf(string password) => Hasher.HashPassword("", password);

    internal static string Normalised(string userName) => userName.Trim().ToLowerInvariant();

    private static Account Read(NpgsqlDataReader row) => new(
        new Person(row.Get<long>("id"), row.Get<string>("user_name")!, row.Get<string>("name")!, row.GetEnum<Role>("role")),
        row.Get<bool>("waiting"), row.Get<bool>("must_change"), row.Get<bool>("has_factor"), row.Get<int>("stamp"));
}
