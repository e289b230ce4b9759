using System.Data.Common;
using System.Text;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.Trendyol.Orders;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>Reads snapshots and puts them into the status tables; one package's failure never harms the others.</summary>
public sealed partial class PackageUptake(PackageIntake intake, ILogger<PackageUptake> logger)
{
    /// <summary>Applies what is pending among the packages. What cannot be read, or not be stored, becomes a Problem.</summary>
    public async Task ApplyAsync(IReadOnlyCollection<long> packageIds, CancellationToken ct)
    {
        var facts = new List<PackageFacts>();
        foreach (var snapshot in await intake.ReadPendingAsync(packageIds, ct))
        {
            if (await ReadAsync(snapshot, ct) is { } read)
            {
                facts.Add(read);
            }
        }

        await ApplyAllAsync(facts, ct);
    }

    private async Task<PackageFacts?> ReadAsync(PackageSnapshot snapshot, CancellationToken ct)
    {
        var reading = ReceivedPackage.Read(Encoding.UTF8.GetBytes(snapshot.Payload)) switch
        {
            PackageReading.Readable(var package) => PackageTranslation.Translate(package, snapshot.Version),
            PackageReading.Unreadable(var reason) => new Translated.Impossible(reason),
            var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
        };
        if (reading is Translated.Impossible(var why))
        {
            await intake.RejectAsync(snapshot.PackageId, snapshot.Version, why, ct);
        }

        return (reading as Translated.Facts)?.Package;
    }

    private async Task ApplyAllAsync(List<PackageFacts> facts, CancellationToken ct)
    {
        if (facts.Count == 0)
        {
            return;
        }

        try
        {
            await intake.ApplyAsync(facts, ct);
        }
        catch (Exception exception) when (facts.Count > 1 && IsTheirFault(exception))
        {
            LogOneByOne(logger, facts.Count, exception);
            foreach (var one in facts)
            {
                await ApplyOneAsync(one, ct);
            }
        }
        catch (Exception exception) when (facts.Count == 1 && IsTheirFault(exception))
        {
            await RejectAsync(facts[0], exception, ct);
        }
    }

    private async Task ApplyOneAsync(PackageFacts facts, CancellationToken ct)
    {
        try
        {
            await intake.ApplyAsync([facts], ct);
        }
        catch (Exception exception) when (IsTheirFault(exception))
        {
            await RejectAsync(facts, exception, ct);
        }
    }

    private async Task RejectAsync(PackageFacts facts, Exception exception, CancellationToken ct)
    {
        LogRejected(logger, facts.PackageId, exception);
        await intake.RejectAsync(facts.PackageId, facts.Version, $"The tables do not take it: {exception.GetType().Name}.", ct);
    }

    // SQLSTATE classes 22 (data exception) and 23 (constraint) blame the data; everything else is the world's and is retried.
    // https://www.postgresql.org/docs/18/errcodes-appendix.html
    private static bool IsTheirFault(Exception exception) =>
        !Outages.IsOutage(exception)
        && exception is OverflowException or DbException { SqlState: ['2', '2' or '3', ..] } or { InnerException: DbException { SqlState: ['2', '2' or '3', ..] } };

    [LoggerMessage(LogLevel.Warning, "A batch was not taken; trying its packages one by one. Packages: {Packages}.")]
    private static partial void LogOneByOne(ILogger logger, int packages, Exception exception);

    [LoggerMessage(LogLevel.Error, "A package was not taken. Package: {PackageId}.")]
    private static partial void LogRejected(ILogger logger, long packageId, Exception exception);
}
