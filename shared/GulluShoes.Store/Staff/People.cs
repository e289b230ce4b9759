using GulluShoes.Shop.Staff;

namespace GulluShoes.Store.Staff;

public sealed record Person(long Id, string UserName, string Name, Role Role);

/// <summary>What became of a sign-in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome() { }

    /// <param name="Token">For the cookie; only its hash is kept.</param>
    public sealed record SignedIn(Person Person, string Token) : SignInOutcome;

    /// <summary>Wrong name or password: which of them is not told.</summary>
    public sealed record Wrong : SignInOutcome;

    /// <summary>Too many wrong passwords.</summary>
    public sealed record LockedOut(TimeSpan RetryAfter) : SignInOutcome;
}

/// <summary>Who may come in.</summary>
public sealed class People
{
    /// <summary>
    /// Checks the password (PBKDF2) and opens a session. Five wrong passwords in a row lock the name for five minutes, also
    /// a name that does not exist, so that names cannot be probed.
    /// </summary>
    public Task<SignInOutcome> SignInAsync(string userName, string password, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Adds a person; false when the user name is taken.</summary>
    public Task<bool> AddAsync(string userName, string name, string password, Role role, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Adds the first admin when there is nobody yet (settings <c>FirstPerson:UserName|Password|Name</c>).</summary>
    public Task SeedFirstAsync(CancellationToken ct) => throw new NotImplementedException();
}
