using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Staff.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff.Passkeys;

/// <summary>Asks the browser at the door for any of its keys.</summary>
public sealed class AskForPasskey(PasskeySignIns signIns, PasskeyRules rules)
{
    [Function(nameof(AskForPasskey))]
    [Open("Nobody can hold a permission before signing in; the question tells nothing of anybody.")]
    [Answers<PasskeyQuestionAnswer>]
    [Refuses(409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session/passkey/question")] HttpRequest request,
        CancellationToken ct)
    {
        return rules.Possible ? PasskeyAnswers.Of(await signIns.AskAsync(ct), request.HttpContext) : HttpProblem.PasskeysImpossible.Answer();
    }
}
