using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Staff.Passkeys;

/// <param name="Possible">False when the portal's address is one for which browsers make no keys.</param>
/// <param name="Most">Keys that one person may have.</param>
public sealed record PasskeysAnswer(bool Possible, int Most, IReadOnlyList<Passkey> Passkeys);

/// <summary>The own keys, the newest first.</summary>
public sealed class ListPasskeys(OwnPasskeys passkeys, PasskeyRules rules)
{
    [Function(nameof(ListPasskeys))]
    [Needs(Permission.KeepOwnAccount)]
    [Answers<PasskeysAnswer>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/profile/passkeys")] HttpRequest request,
        CancellationToken ct)
    {
        var http = request.HttpContext;
        return Results.Ok(new PasskeysAnswer(rules.Possible, PasskeyRules.MostKeys, await passkeys.ListAsync(http.Caller().Id, Callers.Token(http)!, ct)));
    }
}
