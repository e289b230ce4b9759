using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff.Passkeys;

/// <param name="Password">Proves that it is not somebody who found the screen open.</param>
public sealed record OfferPasskeyRequest(string Password);

/// <summary>Asks the browser for a new key of the one who has just proven who he is.</summary>
public sealed class OfferPasskey(OwnAccount account, OwnPasskeys passkeys, PasskeyRules rules)
{
    [Function(nameof(OfferPasskey))]
    [Needs(Permission.KeepOwnAccount)]
    [Repeatable("Each question is good for one answer; a second one takes nothing from the first.")]
    [Answers<PasskeyQuestionAnswer>]
    [Refuses(400, 409, 422, 429)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/profile/passkeys/question")] HttpRequest request,
        [FromBody] OfferPasskeyRequest body,
        CancellationToken ct)
    {
        if (!rules.Possible)
        {
            return HttpProblem.PasskeysImpossible.Answer();
        }

        var person = request.HttpContext.Caller();
        var outcome = await account.ProveAsync(person, body.Password, ct);
        return outcome is OwnAccountOutcome.Proven ? PasskeyAnswers.Of(await passkeys.OfferAsync(person, ct), request.HttpContext) : SignInAnswers.Of(outcome);
    }
}
