using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Staff;

/// <summary>What the doors of the sign-in answer.</summary>
internal static class SignInAnswers
{
    /// <summary>The answer for everything short of an open session or an offered second factor.</summary>
    public static ProblemAnswer Of(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Wrong => HttpProblem.WrongPassword.Answer(),
        SignInOutcome.LockedOut(var wait) => HttpProblem.LockedOut.Answer(retryAfter: wait),
        SignInOutcome.Waiting => HttpProblem.WaitingApproval.Answer(),
        SignInOutcome.PasswordDue => HttpProblem.PasswordDue.Answer(),
        SignInOutcome.PasswordRefused(var flaw) => Of(flaw),
        SignInOutcome.CodeDue => HttpProblem.CodeNeeded.Answer(),
        SignInOutcome.EnrolmentDue => HttpProblem.EnrolmentNeeded.Answer(),
        SignInOutcome.WrongCode => HttpProblem.WrongCode.Answer(),
        var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
    };

    public static ProblemAnswer Of(PasswordFlaw flaw) => HttpProblem.WeakPassword.Answer(flaw switch
    {
        PasswordFlaw.TooShort => $"Parola en az {PasswordRules.Shortest} karakter olmalı.",
        PasswordFlaw.TooLong => $"Parola en çok {PasswordRules.Longest} karakter olabilir.",
        PasswordFlaw.Common => "Bu parola çok bilinen parolalardan; ilk denenenler arasında.",
        PasswordFlaw.LikeUserName => "Parola kullanıcı adınız olamaz.",
        PasswordFlaw.Same => "Yeni parola eskisinden farklı olmalı.",
        _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, null),
    });

    public static ProblemAnswer Of(OwnAccountOutcome outcome) => outcome switch
    {
        OwnAccountOutcome.Wrong => HttpProblem.WrongCurrent.Answer(),
        OwnAccountOutcome.LockedOut(var wait) => HttpProblem.LockedOut.Answer(retryAfter: wait),
        OwnAccountOutcome.PasswordRefused(var flaw) => Of(flaw),
        OwnAccountOutcome.AlreadyEnrolled => HttpProblem.AlreadyEnrolled.Answer(),
        var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
    };

    /// <summary>The session's cookie, and the device's where it is to be remembered.</summary>
    public static IResult Open(Callers callers, HttpContext http, SignInOutcome.SignedIn entered)
    {
        callers.Hand(http, entered.Token);
        if (entered.DeviceToken is { } device)
        {
            callers.HandDevice(http, device);
        }

        return Results.Ok(SessionAnswer.Of(entered.Person) with { RecoveryCodes = entered.RecoveryCodes });
    }
}
