using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <summary>What the shop may change by itself, what holds now, and whose word it is.</summary>
public sealed class ShowSettings(PortalSettings portal, SettingJudge judge)
{
    [Function(nameof(ShowSettings))]
    [Needs(Permission.ChangeSettings)]
    [Answers<SettingsAnswer>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/settings")] HttpRequest request, CancellationToken ct)
    {
        // Who looks must see what another process has just saved.
        await portal.RefreshAsync(ct);
        return Results.Ok(SettingsAnswer.Of(portal.State, judge));
    }
}
