using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff;

/// <summary>Opens a session: with the password, and with the second factor where one is due. A refusal says what is due; nothing is open until then.</summary>
public sealed class SignIn(SignIns signIns, Callers callers)
{
    [Function(nameof(SignIn))]
    [Open("Nobody can hold a permission before signing in; the store locks out those who guess.")]
    [Answers<SessionAnswer>]
    [Refuses(400, 401, 403, 422, 429)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session")] HttpRequest request,
        [FromBody] SignInRequest body,
        CancellationToken ct)
    {
        if (body?.AttemptOf(request.HttpContext) is not { } attempt)
        {
            return HttpProblem.WrongPassword.Answer();
        }

        var outcome = await signIns.EnterAsync(attempt, ct);
        return outcome is SignInOutcome.SignedIn entered ? SignInAnswers.Open(callers, request.HttpContext, entered) : SignInAnswers.Of(outcome);
    }
}
