using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff;

/// <summary>Who is signed in.</summary>
public sealed class ShowSession(Callers callers)
{
    [Function(nameof(ShowSession))]
    [Open("It tells a person about nobody but himself, and answers 401 to those who are not signed in.")]
    [Answers<SessionAnswer>]
    [Refuses(401)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/session")] HttpRequest request, CancellationToken ct)
    {
        var http = request.HttpContext;
        if (await callers.FindAsync(http, ct) is not { } person)
        {
            return HttpProblem.SignInNeeded.Answer();
        }

        // Using a session renews it at the store; the browser's copy must live as long.
        callers.Hand(http, Callers.Token(http)!);
        return Results.Ok(SessionAnswer.Of(person));
    }
}
