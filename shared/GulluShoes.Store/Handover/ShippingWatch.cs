using System.Globalization;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Upkeep;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Handover;

/// <summary>Packages that were packed long ago and that Trendyol still does not call shipped: each is a Problem until it is.</summary>
public sealed class ShippingWatch(NpgsqlDataSource database, IOptionsMonitor<PackingSettings> settings, TimeProvider clock)
{
    private const string Late = "o.stage in ('Created', 'Picking') and o.packed_at <= $1";

    /// <summary>Raises the new ones and closes those that are over. Returns how many changed.</summary>
    public async Task<int> LookAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var cutoff = now.AddHours(-settings.CurrentValue.ShippedWithinHours);
        var late = await NewAsync(cutoff, ct);
        await using var batch = database.CreateBatch();
        if (late.Count > 0)
        {
            batch.BatchCommands.Add(Problems.Reported(late, now));
        }

        batch.Add(
            $"""
            update problems p set closed_at = $2
            where p.cause = '{ProblemCause.PackedNotShipped}' and p.closed_at is null
                and not exists (select from orders o where {Late} and o.package_id = p.subject::bigint)
            """).With(cutoff).With(now);
        return await batch.ExecuteNonQueryAsync(ct);
    }

    private async Task<List<ProblemReport>> NewAsync(DateTimeOffset cutoff, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select o.package_id, h.at from orders o left join handover_parcels h on h.package_id = o.package_id
            where {Late} and not exists (
                select from problems p where p.cause = '{ProblemCause.PackedNotShipped}' and p.subject = o.package_id::text and p.closed_at is null)
            """).With(cutoff);
        return await command.ListAsync(ReportOf, ct);
    }

    private static ProblemReport ReportOf(NpgsqlDataReader row) => new(
        ProblemCause.PackedNotShipped,
        row.GetInt64(0).ToString(CultureInfo.InvariantCulture),
        row.Get<DateTimeOffset?>("at") is { } at ? string.Create(CultureInfo.InvariantCulture, $"handed over {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "not handed over");
}
