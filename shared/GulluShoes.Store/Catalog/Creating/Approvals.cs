using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>Follows what the marketplace has taken and not decided on.</summary>
public sealed class Approvals(NpgsqlDataSource database, IOptionsMonitor<CreatingSettings> settings, TimeProvider clock)
{
    private const int Most = 300;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <summary>Takes those that are to be looked at now; each is looked at again after a pause that grows.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            with due as (
                select channel, barcode from product_publications
                where state = '{PublicationState.Waiting}' and call_id is null and look_at <= $1 order by look_at limit {Most} for update skip locked)
            update product_publications p set looks = p.looks + 1, look_at = $1 + least($2 * power(1.3, least(p.looks, 40)), $3) from due
            where p.channel = due.channel and p.barcode = due.barcode returning p.barcode
            """).With(clock.GetUtcNow()).With(settings.CurrentValue.FirstLook).With(LongestPause);
        return await command.ListAsync(row => row.GetString(0), ct);
    }

    /// <summary>It can be sold: from now on its stock is told, and the lists of products do not wait for the catalogue to say so.</summary>
    public Task ApproveAsync(string barcode, long? contentId, CancellationToken ct) => RunAsync(
        $"""
        with approved as (
            update product_publications set state = '{PublicationState.Approved}', content_id = coalesce($2, content_id), reasons = '{"{}"}', changed_at = $3
            where channel = '{ListingSql.Trendyol}' and barcode = $1 and state = '{PublicationState.Waiting}' and call_id is null returning channel, barcode, content_id)
        update listings g set approval = '{ListingApproval.Approved}', content_id = coalesce(a.content_id, g.content_id), rejections = null, mark = {ListingSql.UnknownMark}, changed_at = $3
        from approved a where g.channel = a.channel and g.barcode = a.barcode and g.approval <> '{ListingApproval.Approved}'
        """,
        barcode, contentId, ct);

    /// <summary>It was turned down, and can be put right and handed in again.</summary>
    /// <param name="reasons">The marketplace's words.</param>
    public Task RejectAsync(string barcode, IReadOnlyList<string> reasons, CancellationToken ct) => RunAsync(
        $"""
        update product_publications set state = '{PublicationState.Rejected}', reasons = $2, changed_at = $3
        where channel = '{ListingSql.Trendyol}' and barcode = $1 and state = '{PublicationState.Waiting}' and call_id is null
        """,
        barcode, reasons.ToArray(), ct);

    /// <summary>What the catalogue shows as approved is, however it came about: somebody may have put it right in the marketplace's panel. Returns how many.</summary>
    public async Task<int> AgreeAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            update product_publications p set state = '{PublicationState.Approved}', content_id = g.content_id, reasons = '{"{}"}', changed_at = $1 from listings g
            where p.state <> '{PublicationState.Approved}' and p.call_id is null and g.channel = p.channel and g.barcode = p.barcode and g.missing_since is null and g.content_id is not null and g.approval = 'Approved'
            """).With(clock.GetUtcNow());
        return await command.ExecuteNonQueryAsync(ct);
    }

    private async Task RunAsync<T>(string sql, string barcode, T value, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql).With(barcode).With(value).With(clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(ct);
    }
}
