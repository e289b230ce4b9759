using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Watching;

/// <summary>Everything that runs by itself, at one moment.</summary>
/// <param name="Parts">What the shop stands on, as its health says.</param>
/// <param name="Queues">Null when the storage account does not answer; the parts say why.</param>
/// <param name="Reconcile">The newest comparison with Trendyol that ended well; null before the first.</param>
/// <param name="BackedUpAt">When the newest backup that ended well was begun, UTC; null before the first.</param>
public sealed record SystemAnswer(
    IReadOnlyList<PartHealth> Parts,
    IReadOnlyList<TimerRow> Timers,
    IReadOnlyList<QueueFigures>? Queues,
    StoreFigures Store,
    RunRow? Reconcile,
    DateTimeOffset? BackedUpAt,
    MachineFigures Machine);

/// <summary>How everything that runs by itself is.</summary>
public sealed class ShowSystem(HealthParts parts, TimerList timers, SystemLook look, RunReports reports)
{
    [Function(nameof(ShowSystem))]
    [Needs(Permission.ViewRuns)]
    [Answers<SystemAnswer>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/system")] HttpRequest request, CancellationToken ct)
    {
        var (_, health) = await parts.CheckAsync(ct);
        var reconciled = await reports.NewestOkAsync(nameof(ReconcilePackages), ct);
        return Results.Ok(new SystemAnswer(
            health,
            await timers.ReadAsync(ct),
            health.Any(part => part is { Name: "storage", Ok: false }) ? null : await look.QueuesAsync(ct),
            await look.ReadAsync(ct),
            reconciled is null ? null : RunRow.Of(reconciled),
            (await reports.NewestOkAsync(nameof(BackUp), ct))?.StartedAt,
            MachineFigures.Read()));
    }
}
