using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <param name="Changes">All or none are made.</param>
/// <param name="Version">Of the settings that the one who asks has seen.</param>
public sealed record SaveSettingsRequest(IReadOnlyList<SettingWish>? Changes, string? Reason, long Version)
{
    private const int Most = 100;
    private const int LongestReason = 500;
    private const int LongestValue = 200;

    /// <summary>What is wrong with it; null when it can be tried.</summary>
    public string? Wrong() => Changes switch
    {
        null or [] => "changes: değiştirilecek en az bir ayar gönderin.",
        { Count: > Most } => $"changes: bir kerede en çok {Most} ayar değiştirilebilir.",
        _ when Changes.DistinctBy(wish => wish.Key).Count() != Changes.Count => "changes: her ayarı bir kez gönderin.",
        _ when Changes.Any(wish => wish.Value?.Length > LongestValue) => $"changes: bir değer en çok {LongestValue} karakter olabilir.",
        _ when Reason?.Length > LongestReason => $"reason: neden en çok {LongestReason} karakter olabilir.",
        _ => null,
    };
}

/// <summary>Changes settings; they hold in all processes within seconds.</summary>
public sealed class SaveSettings(SettingKeeping settings, PortalSettings portal, SettingJudge judge)
{
    [Function(nameof(SaveSettings))]
    [Needs(Permission.ChangeSettings)]
    [Answers<SettingsAnswer>]
    [Refuses(400, 409, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/settings")] HttpRequest request, [FromBody] SaveSettingsRequest body, CancellationToken ct)
    {
        if (body.Wrong() is { } wrong)
        {
            return HttpProblem.BadParameter.Answer(wrong);
        }

        var reason = body.Reason?.Trim() is { Length: > 0 } said ? said : null;
        return await settings.SaveAsync(body.Changes!, body.Version, request.HttpContext.Caller().UserName, reason, ct) switch
        {
            SettingOutcome.Saved => Results.Ok(SettingsAnswer.Of(portal.State, judge)),
            SettingOutcome.Moved(var name) => HttpProblem.SettingsMoved.Answer($"“{name}” bu arada değişti. Yeni değere bakıp yeniden kaydedin."),
            SettingOutcome.Refused(var why) => HttpProblem.SettingsRefused.Answer(string.Join(" ", why.Select(pair => $"{SettingList.Find(pair.Key)?.Name ?? pair.Key}: {pair.Value}")), fields: why),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }
}
