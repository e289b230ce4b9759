using System.Text.Json;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff.Passkeys;

/// <param name="Name">What the person calls it.</param>
/// <param name="Credential">The browser's answer: <c>PublicKeyCredential.toJSON()</c>.</param>
public sealed record AddPasskeyRequest(string Name, JsonElement Credential);

/// <summary>Keeps the key that the browser made.</summary>
public sealed class AddPasskey(OwnPasskeys passkeys)
{
    [Function(nameof(AddPasskey))]
    [Needs(Permission.KeepOwnAccount)]
    [Repeatable("A question is good for one answer.")]
    [AnswersNothing]
    [Refuses(400, 409, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/profile/passkeys")] HttpRequest request,
        [FromBody] AddPasskeyRequest body,
        CancellationToken ct)
    {
        var http = request.HttpContext;
        if (PasskeyAnswers.NameOf(body.Name) is not { } name)
        {
            return PasskeyAnswers.BadName();
        }

        return Callers.QuestionToken(http) is { } token && PasskeyAnswers.TextOf(body.Credential) is { } credential
            ? PasskeyAnswers.Of(await passkeys.AddAsync(http.Caller(), token, name, credential, ct))
            : PasskeyAnswers.Of(PasskeyChange.Refused);
    }
}
