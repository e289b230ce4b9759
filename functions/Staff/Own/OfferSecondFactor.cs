using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff.Own;

/// <param name="Password">Proves that it is not somebody who found the screen open.</param>
public sealed record PasswordRequest(string Password);

/// <summary>Offers a second factor, which counts from its first code on.</summary>
public sealed class OfferSecondFactor(OwnAccount account)
{
    [Function(nameof(OfferSecondFactor))]
    [Needs(Permission.KeepOwnAccount)]
    [Repeatable("A second offer takes the place of the first; a kept answer would hold the secret.")]
    [Answers<EnrolmentAnswer>]
    [Refuses(400, 409, 422, 429)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/profile/second-factor")] HttpRequest request,
        [FromBody] PasswordRequest body,
        CancellationToken ct)
    {
        var person = request.HttpContext.Caller();
        var outcome = await account.OfferFactorAsync(person, body.Password, ct);
        return outcome is OwnAccountOutcome.Offered(var secret) ? Results.Ok(EnrolmentAnswer.Of(person.UserName, secret)) : SignInAnswers.Of(outcome);
    }
}
