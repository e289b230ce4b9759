using GulluShoes.Shop.Staff;

namespace GulluShoes.Store.Staff;

/// <summary>What became of a change of one's own account.</summary>
public abstract record OwnAccountOutcome
{
    private OwnAccountOutcome() { }

    public sealed record Changed : OwnAccountOutcome;

    /// <summary>It is the person himself who asks.</summary>
    public sealed record Proven : OwnAccountOutcome;

    /// <summary>The password that was to prove who asks is wrong.</summary>
    public sealed record Wrong : OwnAccountOutcome;

    public sealed record LockedOut(TimeSpan RetryAfter) : OwnAccountOutcome;

    public sealed record PasswordRefused(PasswordFlaw Flaw) : OwnAccountOutcome;

    /// <summary>What to put into the telephone.</summary>
    public sealed record Offered(string Secret) : OwnAccountOutcome;

    /// <summary>A second factor counts already; it is never shown again.</summary>
    public sealed record AlreadyEnrolled : OwnAccountOutcome;
}

/// <summary>What a signed-in person may change about himself; the password is asked for again, and guessing it counts as at the door.</summary>
public sealed class OwnAccount(People people, Lockout lockout, SecondFactor factor)
{
    /// <summary>Changes the password and ends all other sessions and remembered devices.</summary>
    /// <param name="token">Of the session that asks, which goes on.</param>
    public Task<OwnAccountOutcome> ChangePasswordAsync(Person person, string token, string password, string newPassword, CancellationToken ct) =>
        ProvenAsync(person, password, async () =>
        {
            var flaw = newPassword == password ? PasswordFlaw.Same : PasswordRules.FlawOf(newPassword, person.UserName);
            if (flaw is { } found)
            {
                return new OwnAccountOutcome.PasswordRefused(found);
            }

            await people.SetPasswordAsync(person.Id, newPassword, token, ct);
            return new OwnAccountOutcome.Changed();
        }, ct);

    /// <summary>Offers a second factor, which counts from its first code on.</summary>
    public Task<OwnAccountOutcome> OfferFactorAsync(Person person, string password, CancellationToken ct) =>
        ProvenAsync(person, password, async () =>
            await factor.OfferAsync(person.Id, ct) is { } secret ? new OwnAccountOutcome.Offered(secret) : new OwnAccountOutcome.AlreadyEnrolled(), ct);

    /// <summary>Whether it is the person himself who asks, before he is offered a key.</summary>
    public Task<OwnAccountOutcome> ProveAsync(Person person, string password, CancellationToken ct) =>
        ProvenAsync(person, password, () => Task.FromResult<OwnAccountOutcome>(new OwnAccountOutcome.Proven()), ct);

    private async Task<OwnAccountOutcome> ProvenAsync(Person person, string password, Func<Task<OwnAccountOutcome>> change, CancellationToken ct)
    {
        if (await lockout.TakeAsync(person.UserName, address: null, ct) is { } wait)
        {
            return new OwnAccountOutcome.LockedOut(wait);
        }

        if (await people.VerifyAsync(person.UserName, password, ct) is null)
        {
            return new OwnAccountOutcome.Wrong();
        }

        await lockout.GiveBackAsync(person.UserName, address: null, ct);
        return await change();
    }
}
