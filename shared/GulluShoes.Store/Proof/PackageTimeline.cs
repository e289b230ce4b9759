using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Waves;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Proof;

/// <summary>Everything that was done with one package, from wherever it is kept.</summary>
public sealed class PackageTimeline(NpgsqlDataSource database)
{
    private const int Most = 500;

    // Each part names its columns by the first one's. "what" is the result, the kind or the deed; "seq" orders what one transaction wrote.
    private static readonly string Sql =
        $"""
        select * from (
            select at, '{TimelineKind.History}' as kind, id as seq, who, null::text as place, null::text as barcode, null::bigint as number, null::text as said,
                null::uuid as photo, what, status as state, source, from_stage, to_stage
            from package_history where package_id = $1
            union all
            select at, '{TimelineKind.Scan}', 0, person, station, coalesce(barcode, code), null, null, null, result, null, null, null, null
            from scans where package_id = $1
            union all
            select at, '{TimelineKind.Print}', copy, person, printer, null, copy, reason, null, null, null, null, null, null
            from label_prints where package_id = $1
            union all
            select at, '{TimelineKind.Photo}', 0, person, null, null, null, null, id, null, null, null, null, null
            from package_photos where package_id = $1
            union all
            select v.created_at, '{TimelineKind.Wave}', v.id, v.created_by, null, null, v.id, null, null, null, null, null, null, null
            from wave_packages w join waves v on v.id = w.wave_id where w.package_id = $1
            union all
            select p.at, '{TimelineKind.Pick}', 0, p.person, null, p.barcode, p.wave_id, p.short_reason, null, p.result, null, null, null, null
            from wave_packages w join wave_picks p on p.wave_id = w.wave_id and p.package_id = w.package_id where w.package_id = $1
            union all
            select created_at, '{TimelineKind.Asked}', id, created_by, null, null, null, null, null, kind, null, null, null, null
            from trendyol_commands where package_id = $1
            union all
            select ended_at, '{TimelineKind.Answered}', id, null, null, null, null, last_answer, null, kind, state, null, null, null
            from trendyol_commands where package_id = $1 and ended_at is not null) done
        order by at desc, kind, seq desc limit {Most}
        """;

    /// <summary>Newest first; at most five hundred.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(long packageId, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql).With(packageId);
        return await command.ListAsync(Entry, ct);
    }

    private static TimelineEntry Entry(NpgsqlDataReader row)
    {
        var kind = row.GetEnum<TimelineKind>("kind");
        var at = row.Get<DateTimeOffset>("at");
        return new TimelineEntry(
            at,
            kind,
            row.Get<string>("who"),
            row.Get<string>("place"),
            row.Get<string>("barcode"),
            row.Get<long?>("number"),
            row.Get<string>("said"),
            row.Get<Guid?>("photo"),
            kind is TimelineKind.Scan ? row.GetEnum<ScanResult>("what") : null,
            kind is TimelineKind.Pick ? row.GetEnum<PickResult>("what") : null,
            kind is TimelineKind.Asked or TimelineKind.Answered ? row.GetEnum<CommandKind>("what") : null,
            kind is TimelineKind.Answered ? row.GetEnum<CommandState>("state") : null,
            kind is TimelineKind.History ? Move(row, at) : null);
    }

    private static HistoryEntry Move(NpgsqlDataReader row, DateTimeOffset at) => new(
        at,
        row.Get<string>("from_stage") is { } from ? Enum.Parse<Stage>(from) : null,
        row.GetEnum<Stage>("to_stage"),
        row.Get<string>("state")!,
        row.GetEnum<MoveSource>("source"),
        row.Get<string>("who"),
        row.Get<string>("what")!);
}
