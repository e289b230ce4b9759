using GulluShoes.Shop.Staff;
using GulluShoes.Store.Audit;

namespace GulluShoes.Store.Staff;

/// <summary>
/// The way in: password, then what is due, and only then a session. Every step brings all that was shown before, so that nothing half open is kept between them.
/// </summary>
public sealed class SignIns(People people, Sessions sessions, Lockout lockout, SecondFactor factor)
{
    private const int LongestName = 100;

    /// <summary>
    /// Checks the password (PBKDF2), the second factor where the person or the role has one, and opens a session. Wrong passwords and wrong codes count alike: five in a
    /// row lock the name, also one that does not exist, so that names cannot be probed.
    /// </summary>
    public Task<SignInOutcome> EnterAsync(SignInAttempt attempt, CancellationToken ct) => CountedAsync(attempt, PassAsync, ct);

    /// <summary>Offers a second factor to one who must have it and has none. Nothing is opened.</summary>
    public Task<SignInOutcome> EnrolAsync(SignInAttempt attempt, CancellationToken ct) => CountedAsync(attempt, OfferAsync, ct);

    private async Task<SignInOutcome> CountedAsync(
        SignInAttempt attempt, Func<Account, SignInAttempt, CancellationToken, Task<SignInOutcome>> pass, CancellationToken ct)
    {
        var name = People.Normalised(attempt.UserName);
        if (name.Length is 0 or > LongestName)
        {
            return new SignInOutcome.Wrong();
        }

        if (await lockout.TakeAsync(name, attempt.Address, ct) is { } wait)
        {
            return new SignInOutcome.LockedOut(wait);
        }

        var outcome = await people.VerifyAsync(name, attempt.Password, ct) is { } account ? await pass(account, attempt, ct) : new SignInOutcome.Wrong();
        await (outcome switch
        {
            SignInOutcome.SignedIn => lockout.ForgetAsync(name, attempt.Address, ct),
            SignInOutcome.Wrong or SignInOutcome.WrongCode => Task.CompletedTask,
            _ => lockout.GiveBackAsync(name, attempt.Address, ct),
        });
        return outcome;
    }

    private async Task<SignInOutcome> PassAsync(Account account, SignInAttempt attempt, CancellationToken ct)
    {
        if (BeforeFactor(account, attempt) is { } due)
        {
            return due;
        }

        var (refusal, codes) = await PassFactorAsync(account, attempt, ct);
        if (refusal is not null)
        {
            return refusal;
        }

        Deed.SaidBy(account.Person.UserName);
        var stamp = account.MustChange ? await people.SetPasswordAsync(account.Person.Id, attempt.NewPassword!, null, ct) : account.Stamp;
        var token = await sessions.OpenAsync(SessionKind.Session, account.Person.Id, stamp, attempt.Device, ct);
        var device = attempt is { Remember: true, Code: not null }
            ? await sessions.OpenAsync(SessionKind.Device, account.Person.Id, stamp, attempt.Device, ct) : null;
        return new SignInOutcome.SignedIn(account.Person, token, device, codes);
    }

    private static SignInOutcome? BeforeFactor(Account account, SignInAttempt attempt) => account switch
    {
        { Waiting: true } => new SignInOutcome.Waiting(),
        { MustChange: false } => null,
        _ when attempt.NewPassword is not { } password => new SignInOutcome.PasswordDue(),
        _ when attempt.NewPassword == attempt.Password => new SignInOutcome.PasswordRefused(PasswordFlaw.Same),
        _ => PasswordRules.FlawOf(attempt.NewPassword, account.Person.UserName) is { } flaw ? new SignInOutcome.PasswordRefused(flaw) : null,
    };

    private async Task<(SignInOutcome? Refusal, IReadOnlyList<string>? Codes)> PassFactorAsync(Account account, SignInAttempt attempt, CancellationToken ct)
    {
        var id = account.Person.Id;
        if (!account.HasFactor)
        {
            return !factor.IsForced(account.Person.Role) ? (null, null)
                : attempt.Code is not { } first ? (new SignInOutcome.EnrolmentDue(), null)
                : await factor.ConfirmAsync(id, first, ct) is { } codes ? (null, codes) : (new SignInOutcome.WrongCode(), null);
        }

        if (attempt.Code is { } code)
        {
            return (await factor.CheckAsync(id, code, ct) ? null : new SignInOutcome.WrongCode(), null);
        }

        var known = attempt.DeviceToken is { } token && await sessions.RemembersAsync(id, token, ct);
        return (known ? null : new SignInOutcome.CodeDue(), null);
    }

    private async Task<SignInOutcome> OfferAsync(Account account, SignInAttempt attempt, CancellationToken ct) =>
        BeforeFactor(account, attempt)
            ?? (await factor.OfferAsync(account.Person.Id, ct) is { } secret ? new SignInOutcome.Enrolling(account.Person, secret) : new SignInOutcome.CodeDue());
}
