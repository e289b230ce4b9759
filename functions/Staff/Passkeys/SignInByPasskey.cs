using System.Text.Json;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff.Passkeys;

/// <param name="Credential">The browser's answer: <c>PublicKeyCredential.toJSON()</c>.</param>
public sealed record SignInByPasskeyRequest(JsonElement Credential);

/// <summary>Opens a session with a key, which stands for password and code. Every refusal but the lock is told alike.</summary>
public sealed class SignInByPasskey(PasskeySignIns signIns, Callers callers)
{
    [Function(nameof(SignInByPasskey))]
    [Open("Nobody can hold a permission before signing in; the store locks out those who guess.")]
    [Answers<SessionAnswer>]
    [Refuses(400, 401, 429)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session/passkey")] HttpRequest request,
        [FromBody] SignInByPasskeyRequest body,
        CancellationToken ct)
    {
        var http = request.HttpContext;
        var credential = PasskeyAnswers.TextOf(body.Credential) ?? "";
        var device = DeviceName.Of(request.Headers.UserAgent.ToString());
        return await signIns.EnterAsync(new PasskeyAttempt(Callers.QuestionToken(http), credential, device, SignInRequest.AddressOf(http)), ct) switch
        {
            SignInOutcome.SignedIn entered => SignInAnswers.Open(callers, http, entered),
            SignInOutcome.Wrong => HttpProblem.PasskeyRefused.Answer("Geçiş anahtarı kabul edilmedi. Yeniden deneyin ya da parolanızla girin."),
            var outcome => SignInAnswers.Of(outcome),
        };
    }
}
