using System.Text.Json;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Admin;

/// <summary>The world's control panel under /_sim: no sign-in, since the server listens on the loopback address only.</summary>
internal static class AdminApi
{
    public static void MapAdmin(this WebApplication app, World world)
    {
        var admin = app.MapGroup("/_sim");
        admin.MapGet("/health", () => Results.Json(new { live = true, now = world.Clock.Now, seed = world.Options.Seed }));
        admin.MapGet("/state", context => StateDump.WriteAsync(context, world));
        admin.MapGet("/calls", () => Results.Json(world.Calls.Snapshot()));
        admin.MapDelete("/calls", () => Done(world.Calls.Clear));
        MapClock(admin, world);
        MapFaults(admin, world);
        MapOrders(admin, world);
        admin.MapPackages(world);
        admin.MapProducts(world);
        admin.MapStock(world);
    }

    private static void MapClock(RouteGroupBuilder admin, World world)
    {
        admin.MapGet("/clock", () => Results.Json(ClockView(world)));
        admin.MapPost("/clock", (ClockWish wish) =>
        {
            world.CatchUp();
            if (wish.Speed is { } speed)
            {
                world.Clock.SetSpeed(speed);
            }

            if (wish.Pace is { } pace)
            {
                world.SetPace(pace);
            }

            world.Clock.Advance(TimeSpan.FromSeconds(wish.AdvanceSeconds ?? 0));
            world.CatchUp();
            return Results.Json(ClockView(world));
        });
    }

    private static void MapFaults(RouteGroupBuilder admin, World world)
    {
        admin.MapGet("/faults", () => Results.Json(world.Faults.Struck().Select(pair => new { fault = pair.Fault, struck = pair.Struck })));
        admin.MapPost("/faults", (JsonElement body) =>
        {
            var faults = body.ValueKind == JsonValueKind.Array ? body.Deserialize<List<Fault>>(JsonSerializerOptions.Web)! : [body.Deserialize<Fault>(JsonSerializerOptions.Web)!];
            world.Faults.Add(faults, world.Options.Seed, world.Clock.Now);
            return Results.NoContent();
        });
        admin.MapDelete("/faults", () => Done(world.Faults.Clear));
        admin.MapGet("/quirks", () => Results.Json(world.Quirks));
        // Only the members that are named change.
        admin.MapPost("/quirks", (JsonElement wish) =>
        {
            world.SetQuirks(quirks => Merged(quirks, wish));
            return Results.Json(world.Quirks);
        });
        admin.MapDelete("/quirks", () => Done(() => world.SetQuirks(_ => new Quirks())));
        admin.MapPost("/incident", (IncidentWish wish) =>
            Done(() => world.HideNewOrders(TimeSpan.FromSeconds(wish.Seconds), TimeSpan.FromSeconds(wish.HiddenSeconds))));
    }

    private static void MapOrders(RouteGroupBuilder admin, World world)
    {
        admin.MapPost("/orders", (OrderBatch batch) =>
        {
            if (batch.Count is < 1 or > 1_000_000)
            {
                return Results.BadRequest(new { error = "count must lie between 1 and 1,000,000." });
            }

            var ids = world.CreateOrders(batch);
            return Results.Json(new { created = ids.Count, ids });
        });
        admin.MapPost("/render", () => Results.Json(new { rendered = world.RenderAll() }));
        admin.MapPost("/packages/advance", (AdvanceWish wish) => Results.Json(new { moved = world.AdvanceAll(wish.Status, wish.SpreadMillis) }));
    }

    private static object ClockView(World world) =>
        new { now = world.Clock.Now, utc = DateTimeOffset.FromUnixTimeMilliseconds(world.Clock.Now), speed = world.Clock.Speed, pace = world.Pace };

    private static Quirks Merged(Quirks quirks, JsonElement wish)
    {
        var members = JsonSerializer.SerializeToNode(quirks, JsonSerializerOptions.Web)!.AsObject();
        foreach (var member in wish.EnumerateObject())
        {
            members[member.Name] = System.Text.Json.Nodes.JsonNode.Parse(member.Value.GetRawText());
        }

        return members.Deserialize<Quirks>(JsonSerializerOptions.Web)!;
    }

    private static IResult Done(Action work)
    {
        work();
        return Results.NoContent();
    }
}

/// <summary>Seconds to jump forward, speed of the clock, pace of living packages; each optional.</summary>
internal sealed record ClockWish(double? AdvanceSeconds = null, double? Speed = null, double? Pace = null);

/// <summary>Packages made in the next <paramref name="Seconds"/> stay invisible for <paramref name="HiddenSeconds"/> from now.</summary>
internal sealed record IncidentWish(double Seconds, double HiddenSeconds);

internal sealed record AdvanceWish(string? Status = null, long SpreadMillis = 1);
