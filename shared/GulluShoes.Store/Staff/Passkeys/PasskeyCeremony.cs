using System.Data.Common;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Store.Staff.Passkeys;

/// <summary>Puts the questions and judges the answers, by ASP.NET Core's own handler.</summary>
public sealed partial class PasskeyCeremony(IPasskeyHandler<Person> handler, PasskeyChallenges challenges, ILogger<PasskeyCeremony> logger)
{
    /// <summary>Asks for a new key of a person.</summary>
    internal async Task<PasskeyQuestion> AskForNewAsync(Person person, CancellationToken ct)
    {
        var entity = new PasskeyUserEntity { Id = person.Id.ToString(CultureInfo.InvariantCulture), Name = person.UserName, DisplayName = person.Name };
        var asked = await handler.MakeCreationOptionsAsync(entity, Nowhere());
        return new PasskeyQuestion(asked.CreationOptionsJson, await challenges.PutAsync(person.Id, asked.AttestationState!, ct));
    }

    /// <summary>Asks whoever stands before the door for any key of ours.</summary>
    internal async Task<PasskeyQuestion> AskForAnyAsync(CancellationToken ct)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, Nowhere());
        return new PasskeyQuestion(asked.RequestOptionsJson, await challenges.PutAsync(null, asked.AssertionState!, ct));
    }

    /// <summary>The new key; null when the answer is not to be trusted.</summary>
    internal async Task<UserPasskeyInfo?> JudgeNewAsync(Person person, string token, string credential, CancellationToken ct)
    {
        if (await challenges.TakeAsync(person.Id, token, ct) is not { } state)
        {
            return null;
        }

        var verdict = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = Nowhere(), CredentialJson = credential, AttestationState = state });
        return verdict.Succeeded ? verdict.Passkey : Refuse<UserPasskeyInfo>(verdict.Failure);
    }

    /// <summary>Whose key it is, with its new counter; null when the answer is not to be trusted.</summary>
    internal async Task<PasskeyAssertionResult<Person>?> JudgeAnyAsync(string token, string credential, CancellationToken ct)
    {
        if (await challenges.TakeAsync(null, token, ct) is not { } state)
        {
            return null;
        }

        var verdict = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = Nowhere(), CredentialJson = credential, AssertionState = state });
        return verdict.Succeeded ? verdict : Refuse<PasskeyAssertionResult<Person>>(verdict.Failure);
    }

    // The handler looks at a request only for what the settings leave open, and ours leave nothing open.
    private static DefaultHttpContext Nowhere() => new();

    private T? Refuse<T>(PasskeyException failure)
        where T : class
    {
        // The handler wraps everything; a database that is away is no verdict.
        if (failure.InnerException is DbException or TimeoutException)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException);
        }

        LogRefused(logger, failure.Message);
        return null;
    }

    [LoggerMessage(LogLevel.Information, "A passkey was refused: {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
