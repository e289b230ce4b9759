using GulluShoes.Shop.Staff;
using GulluShoes.Store.Sql;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Staff;

/// <summary>Who may come in.</summary>
public sealed class People(NpgsqlDataSource database, Sessions sessions, Lockout lockout, IOptions<FirstPerson> first)
{
    private static readonly PasswordHasher<string> Hasher = new();

    // Checked when nobody has the name, so that the answer takes as long as for a real one.
    private static readonly Lazy<string> NobodysHash = new(() => Hasher.HashPassword("", Guid.NewGuid().ToString()));

    /// <summary>
    /// Checks the password (PBKDF2) and opens a session. Five wrong passwords in a row lock the name for five minutes, also
    /// a name that does not exist, so that names cannot be probed.
    /// </summary>
    public async Task<SignInOutcome> SignInAsync(string userName, string password, CancellationToken ct)
    {
        var name = Normalised(userName);
        if (name.Length is 0 or > 100)
        {
            return new SignInOutcome.Wrong();
        }

        if (await lockout.RemainingAsync(name, ct) is { } rest)
        {
            return new SignInOutcome.LockedOut(rest);
        }

        if (await lockout.CountAsync(name, ct) > Lockout.Limit)
        {
            return new SignInOutcome.LockedOut(Lockout.Duration);
        }

        var (person, hash) = await FindAsync(name, ct);
        var verdict = Hasher.VerifyHashedPassword("", hash ?? NobodysHash.Value, password);
        if (person is null || verdict == PasswordVerificationResult.Failed)
        {
            return new SignInOutcome.Wrong();
        }

        await lockout.ForgetAsync(name, ct);
        var token = await sessions.OpenAsync(person.Id, ct);
        return new SignInOutcome.SignedIn(person, token);
    }

    /// <summary>Adds a person; false when the user name is taken.</summary>
    public async Task<bool> AddAsync(string userName, string name, string password, Role role, CancellationToken ct)
    {
        await using var add = database.CreateCommand(
            """
            insert into people (user_name, name, password_hash, role, active, created_at)
            values ($1, $2, $3, $4, true, now())
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

    private async Task<(Person? Person, string? PasswordHash)> FindAsync(string name, CancellationToken ct)
    {
        await using var find = database.CreateCommand("select id, user_name, name, role, password_hash from people where user_name = $1 and active").With(name);
        return (await find.ListAsync(
            row => ((Person?)new Person(row.Get<long>("id"), row.Get<string>("user_name")!, row.Get<string>("name")!, row.GetEnum<Role>("role")), row.Get<string>("password_hash")), ct))
            .SingleOrDefault();
    }

    private static string Normalised(string userName) => userName.Trim().ToLowerInvariant();
}
