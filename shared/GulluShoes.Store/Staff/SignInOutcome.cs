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
