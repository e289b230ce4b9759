using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff;

/// <summary>Closes the session, at the store too: a copied cookie is worth nothing afterwards.</summary>
public sealed class SignOut(Sessions sessions)
{
    [Function(nameof(SignOut))]
    [Open("Whoever holds a token may throw it away; without one nothing happens.")]
    [AnswersNothing]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/session")] HttpRequest request, CancellationToken ct)
    {
        if (Callers.Token(request.HttpContext) is { } token)
        {
            await sessions.CloseAsync(token, ct);
        }

        Callers.Take(request.HttpContext);
        return Results.NoContent();
    }
}
