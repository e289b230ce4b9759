using GulluShoes.Shop.Staff;

namespace GulluShoes.Store.Staff;

public sealed record Person(long Id, string UserName, string Name, Role Role);

/// <summary>What somebody at the door shows.</summary>
/// <param name="UserName">As typed.</param>
/// <param name="Password">As typed.</param>
public sealed record SignInAttempt(string UserName, string Password)
{
    /// <summary>Six digits of the telephone, or a recovery code; null in the first step.</summary>
    public string? Code { get; init; }

    /// <summary>In place of a one-time password.</summary>
    public string? NewPassword { get; init; }

    /// <summary>Whether this device may be asked for the password only, for as many days as the settings say.</summary>
    public bool Remember { get; init; }

    /// <summary>What a device remembered before holds.</summary>
    public string? DeviceToken { get; init; }

    /// <summary>What the device calls itself.</summary>
    public string Device { get; init; } = "";

    /// <summary>Where the attempt comes from; null when unknown.</summary>
    public string? Address { get; init; }
}

/// <summary>What became of a sign-in. Only <see cref="SignedIn"/> has opened anything.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome() { }

    /// <param name="Token">For the cookie; only its hash is kept.</param>
    /// <param name="DeviceToken">For the cookie of a device to be remembered; null when it was not asked for.</param>
    /// <param name="RecoveryCodes">Told once, when the second factor was set up in this sign-in.</param>
    public sealed record SignedIn(Person Person, string Token, string? DeviceToken, IReadOnlyList<string>? RecoveryCodes) : SignInOutcome;

    /// <summary>Wrong name or password: which of them is not told.</summary>
    public sealed record Wrong : SignInOutcome;

    /// <summary>Too many wrong attempts.</summary>
    public sealed record LockedOut(TimeSpan RetryAfter) : SignInOutcome;

    /// <summary>The password is right; nobody has approved the person yet.</summary>
    public sealed record Waiting : SignInOutcome;

    /// <summary>The password is right and was for one time: a new one must come with it.</summary>
    public sealed record PasswordDue : SignInOutcome;

    /// <summary>The new password is not good enough.</summary>
    public sealed record PasswordRefused(PasswordFlaw Flaw) : SignInOutcome;

    /// <summary>The password is right; the code is missing.</summary>
    public sealed record CodeDue : SignInOutcome;

    /// <summary>The password is right; the second factor must be set up first.</summary>
    public sealed record EnrolmentDue : SignInOutcome;

    /// <summary>The password is right; here is what to put into the telephone.</summary>
    public sealed record Enrolling(Person Person, string Secret) : SignInOutcome;

    /// <summary>The password is right and the code is wrong, or was used before.</summary>
    public sealed record WrongCode : SignInOutcome;
}
