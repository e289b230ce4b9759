using GulluShoes.Shop.Staff;
using GulluShoes.Store.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GulluShoes.Store.Staff;

/// <summary>Who may come in.</summary>
public sealed class People(IDbContextFactory<ShopDb> contexts, Sessions sessions, Lockout lockout, IOptions<FirstPerson> first)
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

        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.UserName == name && row.Active, ct);
        var verdict = Hasher.VerifyHashedPassword("", person?.PasswordHash ?? NobodysHash.Value, password);
        if (person is null || verdict == PasswordVerificationResult.Failed)
        {
            return new SignInOutcome.Wrong();
        }

        await lockout.ForgetAsync(name, ct);
        var token = await sessions.OpenAsync(person.Id, ct);
        return new SignInOutcome.SignedIn(new Person(person.Id, person.UserName, person.Name, person.Role), token);
    }

    /// <summary>Adds a person; false when the user name is taken.</summary>
    public async Task<bool> AddAsync(string userName, string name, string password, Role role, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var hash = Hasher.HashPassword("", password);
        return await db.Database.ExecuteSqlAsync(
            $"""
            insert into people (user_name, name, password_hash, role, active, created_at)
            values ({Normalised(userName)}, {name}, {hash}, {role.ToString()}, true, now())
            on conflict (user_name) do nothing
            """,
            ct) == 1;
    }

    /// <summary>Adds the first admin when there is nobody yet (settings <c>FirstPerson:UserName|Password|Name</c>).</summary>
    public async Task SeedFirstAsync(CancellationToken ct)
    {
        if (first.Value is not { UserName: { Length: > 0 } userName, Password: { Length: > 0 } password })
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.People.AnyAsync(ct))
        {
            await AddAsync(userName, first.Value.Name ?? userName, password, Role.Admin, ct);
        }
    }

    private static string Normalised(string userName) => userName.Trim().ToLowerInvariant();
}
