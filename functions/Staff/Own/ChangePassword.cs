using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff.Own;

/// <param name="Password">The one until now.</param>
/// <param name="NewPassword">At least 10 characters, and none that a guesser tries first.</param>
public sealed record ChangePasswordRequest(string Password, string NewPassword);

/// <summary>Changes the own password; every other session and remembered device ends.</summary>
public sealed class ChangePassword(OwnAccount account)
{
    [Function(nameof(ChangePassword))]
    [Needs(Permission.KeepOwnAccount)]
    [Repeatable("Nothing that holds a password may be kept for a repetition: a second time the old one is wrong.")]
    [AnswersNothing]
    [Refuses(400, 422, 429)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/profile/password")] HttpRequest request,
        [FromBody] ChangePasswordRequest body,
        CancellationToken ct)
    {
        var http = request.HttpContext;
        var outcome = await account.ChangePasswordAsync(http.Caller(), Callers.Token(http)!, body.Password, body.NewPassword, ct);
        return outcome is OwnAccountOutcome.Changed ? Results.NoContent() : SignInAnswers.Of(outcome);
    }
}
