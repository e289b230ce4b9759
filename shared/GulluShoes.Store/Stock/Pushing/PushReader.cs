using GulluShoes.Shop.Stock;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Stock.Pushing;

/// <summary>Looks at what the marketplace was told of stock, without changing it.</summary>
public sealed class PushReader(NpgsqlDataSource database, IOptionsMonitor<PushSettings> settings, TimeProvider clock)
{
    /// <summary>Sizes per answer.</summary>
    public const int Most = 200;

    private static readonly string Rows =
        $"""
        select s.barcode, s.changed_at, p.call_id, c.state as call_state, c.claimed_at, coalesce(p.outcome, '{PushState.Waiting}') as outcome, p.quantity, p.confirmed_quantity,
            p.confirmed_at, p.reason, p.drift_quantity, p.drift_proven_at, {PushSql.IsDue("$1")} or p.outcome = '{PushState.Waiting}' as open, {PushSql.AwaitsApproval("s")} as unapproved
        from stock_items s left join stock_pushes p on p.barcode = s.barcode left join stock_calls c on c.id = p.call_id
        """;

    private static readonly string Summary =
        $"""
        select count(*) filter (where {Condition(PushShow.Waiting)}), min(coalesce(claimed_at, changed_at)) filter (where {Condition(PushShow.Waiting)}),
            count(*) filter (where {Condition(PushShow.Unapproved)}), count(*) filter (where {Condition(PushShow.Rejected)}),
            count(*) filter (where {Condition(PushShow.Drift)}), count(*) filter (where {Condition(PushShow.Confirmed)}), max(confirmed_at)
        from ({Rows}) r
        """;

    public async Task<PushSummary> SummaryAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(Summary).With(clock.GetUtcNow());
        return (await command.ListAsync(
            row => new PushSummary(
                row.GetInt64(0),
                row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1),
                row.GetInt64(2),
                row.GetInt64(3),
                row.GetInt64(4),
                row.GetInt64(5),
                row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6),
                settings.CurrentValue.Drift),
            ct)).Single();
    }

    /// <summary>What waits longest, or was confirmed last, first; at most <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<PushedSize>> SizesAsync(PushShow show, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select r.*, v.model, v.colour, v.size, shop_picture(v.barcode) as picture,
                (select x.sellable from sellable_stock x where x.barcode = r.barcode) as sellable
            from (select * from ({Rows}) r where {Condition(show)} order by {Order(show)}, barcode limit {Most}) r join variants v on v.barcode = r.barcode
            order by {Order(show)}, r.barcode
            """).With(clock.GetUtcNow());
        return await command.ListAsync(Read, ct);
    }

    private static string Condition(PushShow show) => show switch
    {
        PushShow.Waiting => "(call_id is not null or (open and not unapproved))",
        PushShow.Unapproved => "(call_id is null and unapproved)",
        PushShow.Rejected => $"call_id is null and outcome = '{PushState.Rejected}' and not unapproved",
        PushShow.Drift => "drift_proven_at is not null",
        PushShow.Confirmed => "confirmed_at is not null",
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, null),
    };

    private static string Order(PushShow show) => show switch
    {
        PushShow.Confirmed => "confirmed_at desc",
        PushShow.Drift => "drift_proven_at",
        _ => "coalesce(claimed_at, changed_at)",
    };

    private static PushedSize Read(NpgsqlDataReader row) => new(
        row.Get<string>("barcode")!,
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("size"),
        row.Get<string>("picture"),
        StateOf(row),
        row.Get<int>("sellable"),
        row.Get<int?>("quantity"),
        row.Get<int?>("confirmed_quantity"),
        row.Get<DateTimeOffset?>("confirmed_at"),
        row.Get<string>("reason"),
        row.Get<DateTimeOffset?>("claimed_at") ?? row.Get<DateTimeOffset>("changed_at"),
        row.Get<int?>("drift_quantity"),
        row.Get<DateTimeOffset?>("drift_proven_at"));

    private static PushState StateOf(NpgsqlDataReader row) =>
        row.Get<string>("call_state") is { } underway ? Enum.Parse<PushState>(underway) : row.Get<bool>("unapproved") ? PushState.Unapproved : row.GetEnum<PushState>("outcome");
}
