using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff;

public sealed record SignInRequest(string UserName, string Password);

/// <summary>Opens a session.</summary>
public sealed class SignIn(People people)
{
    // Longer ones are nobody's, and hashing them would only burn time.
    private const int Longest = 200;

    [Function(nameof(SignIn))]
    [Open("Nobody can hold a permission before signing in; the store locks out those who guess.")]
    [Answers<SessionAnswer>]
    [Refuses(400, 401, 429)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session")] HttpRequest request,
        [FromBody] SignInRequest body,
        CancellationToken ct)
    {
        if (body is not { UserName.Length: > 0 and <= Longest, Password.Length: > 0 and <= Longest })
        {
            return HttpProblem.WrongPassword.Answer();
        }

        return await people.SignInAsync(body.UserName, body.Password, ct) switch
        {
            SignInOutcome.SignedIn(var person, var token) => Open(request.HttpContext, person, token),
            SignInOutcome.Wrong => HttpProblem.WrongPassword.Answer(),
            SignInOutcome.LockedOut(var wait) => HttpProblem.LockedOut.Answer(retryAfter: wait),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    private static IResult Open(HttpContext http, Person person, string token)
    {
        Callers.Hand(http, token);
        return Results.Ok(SessionAnswer.Of(person));
    }
}
