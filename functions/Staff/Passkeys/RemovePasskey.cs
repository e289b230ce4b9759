using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff.Passkeys;

/// <summary>Removes an own key; the sessions that it opened end.</summary>
public sealed class RemovePasskey(OwnPasskeys passkeys)
{
    [Function(nameof(RemovePasskey))]
    [Needs(Permission.KeepOwnAccount)]
    [AnswersNothing]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/profile/passkeys/{id:long}")] HttpRequest request,
        long id,
        CancellationToken ct)
    {
        return PasskeyAnswers.Of(await passkeys.RemoveAsync(request.HttpContext.Caller().Id, id, ct));
    }
}
