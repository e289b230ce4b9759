using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff.Passkeys;

/// <param name="Name">What the person calls it from now on.</param>
public sealed record RenamePasskeyRequest(string Name);

/// <summary>Gives an own key another name.</summary>
public sealed class RenamePasskey(OwnPasskeys passkeys)
{
    [Function(nameof(RenamePasskey))]
    [Needs(Permission.KeepOwnAccount)]
    [AnswersNothing]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/profile/passkeys/{id:long}/name")] HttpRequest request,
        long id,
        [FromBody] RenamePasskeyRequest body,
        CancellationToken ct)
    {
        return PasskeyAnswers.NameOf(body.Name) is { } name
            ? PasskeyAnswers.Of(await passkeys.RenameAsync(request.HttpContext.Caller().Id, id, name, ct))
            : PasskeyAnswers.BadName();
    }
}
