using System.Text.Json;
using TrendyolSimulator.Operations;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Hooks;

/// <summary>The services by which a seller says where to be told (trendyol "Webhooks").</summary>
internal static class HookEndpoints
{
    private const string Base = "webhook/sellers/{s}/webhooks";
    private static readonly string[] Forbidden = ["trendyol", "dolap", "localhost"];

    public static IEnumerable<MarketEndpoint> All() =>
    [
        new("webhook.list", "GET", Base, "webhook", List),
        new("webhook.create", "POST", Base, "webhook", Create),
        new("webhook.replace", "PUT", Base + "/{hook}", "webhook", call => Change(call, Say)),
        new("webhook.delete", "DELETE", Base + "/{hook}", "webhook", call => Change(call, (world, hook, _) => world.Hooks.Forget(hook))),
        new("webhook.activate", "PUT", Base + "/{hook}/activate", "webhook", call => Change(call, (_, hook, _) => (hook.IsActive, hook.Failures) = (true, 0))),
        new("webhook.deactivate", "PUT", Base + "/{hook}/deactivate", "webhook", call => Change(call, (_, hook, _) => hook.IsActive = false)),
    ];

    private static Answer List(Call call) => call.World.Do((world, _) => Json(world.Hooks.All.Select(hook => new
    {
        id = hook.Id,
        createdDate = hook.CreatedAt,
        lastModifiedDate = hook.ChangedAt,
        url = hook.Url,
        username = (string?)null,
        authenticationType = "API_KEY",
        status = hook.IsActive ? "ACTIVE" : "PASSIVE",
        subscribedStatuses = hook.Statuses,
    })));

    private static Answer Create(Call call) => call.World.Change((world, now) =>
    {
        if (Refusal(call.Body) is { } refusal)
        {
            return refusal;
        }

        if (world.Hooks.All.Count >= HookBook.Most)
        {
            return OperationAnswers.Bad("En fazla 15 webhook oluşturulabilir.");
        }

        var hook = new Hook { Id = Guid.NewGuid().ToString(), Url = "", Key = "", CreatedAt = now };
        Say(world, hook, call.Body);
        world.Hooks.All.Add(hook);
        call.Effective = true;
        return Json(new { id = hook.Id });
    });

    private static Answer Change(Call call, Action<World, Hook, JsonElement> change) => call.World.Change((world, now) =>
    {
        if (world.Hooks.All.Find(hook => hook.Id == call.Named("hook")) is not { } hook)
        {
            return OperationAnswers.Bad("Webhook bulunamadı.");
        }

        if (change == Say && Refusal(call.Body) is { } refusal)
        {
            return refusal;
        }

        change(world, hook, call.Body);
        hook.ChangedAt = now;
        call.Effective = true;
        return Json("200 OK");
    });

    private static void Say(World world, Hook hook, JsonElement body)
    {
        hook.Url = OperationAnswers.Text(body, "url")!;
        hook.Key = OperationAnswers.Text(body, "apiKey")!;
        hook.Statuses = body.TryGetProperty("subscribedStatuses", out var named) && named.ValueKind == JsonValueKind.Array ? [.. named.EnumerateArray().Select(one => one.ToString())] : [];
    }

    private static Answer? Refusal(JsonElement body)
    {
        var url = OperationAnswers.Text(body, "url");
        return !Uri.TryCreate(url, UriKind.Absolute, out _) || Forbidden.Any(word => url!.Contains(word, StringComparison.OrdinalIgnoreCase)) ? OperationAnswers.Bad("url geçersiz.")
            : OperationAnswers.Text(body, "authenticationType") != "API_KEY" || string.IsNullOrEmpty(OperationAnswers.Text(body, "apiKey")) ? OperationAnswers.Bad("apiKey zorunludur.")
            : null;
    }

    private static Answer Json<T>(T body) => Answer.Text(200, Answer.Json, JsonSerializer.Serialize(body));
}
