using GulluShoes.Store.Audit;
using GulluShoes.Store.Caching;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock.Buffers;
using Npgsql;

namespace GulluShoes.Store.Catalog.Care;

/// <summary>What a person may decide about many sizes at once. Stored as text.</summary>
public enum ProductChange
{
    /// <summary>Leaves all lists but that of hidden ones; stock, orders, scans and what Trendyol is told go on.</summary>
    Hide,

    Restore,

    /// <summary>So many pairs are kept back from sale.</summary>
    FixBuffer,

    /// <summary>The pairs kept back follow from measured orders and latency.</summary>
    MeasureBuffer,

    /// <summary>So many pairs to sell, or fewer, are few.</summary>
    SetLow,
}

/// <summary>What became of a wish about many sizes.</summary>
/// <param name="Changed">Sizes that are different now.</param>
/// <param name="Same">Sizes that were so before.</param>
/// <param name="NotKept">Barcodes of which nothing can be kept back or be few, because nobody has entered their stock yet.</param>
/// <param name="Unknown">Codes that are no product.</param>
public sealed record ProductsChanged(int Changed, int Same, IReadOnlyList<string> NotKept, IReadOnlyList<string> Unknown);

/// <summary>Carries out what people decide about products, each change with who decided it and what was before.</summary>
public sealed class ProductChanges(NpgsqlDataSource database, BufferMeasure buffers, ReadCache cache, TimeProvider clock)
{
    /// <summary>Codes per wish.</summary>
    public const int Most = 1000;

    private const string Wanted =
        """
        with asked as (select distinct t.code, v.barcode from unnest($1) as t(code) left join barcode_aliases a on a.code = t.code left join variants v on v.barcode = coalesce(a.barcode, t.code)),
        """;

    // One row locks after another, in the order of barcodes, so that two who change many wait in no circle.
    private static readonly string OfVariants =
        $"""
        {Wanted} had as (
            select v.barcode, case when v.hidden_at is null then 'Restore' else 'Hide' end as was, $2 as is_now
            from variants v where v.barcode in (select barcode from asked) order by v.barcode for no key update),
        written as (update variants v set hidden_at = case when $2 = 'Hide' then $4::timestamptz end from had where v.barcode = had.barcode and had.was <> had.is_now),
        {Rest("had.barcode is null")}
        """;

    private static readonly string OfItems =
        $"""
        {Wanted} had as (
            select i.barcode, case when $2 = 'SetLow' then i.low_at::text when i.buffer_rule = 'Measured' then 'Measured' else i.buffer::text end as was,
                case when $2 = 'MeasureBuffer' then 'Measured' else $5::integer::text end as is_now
            from stock_items i where i.barcode in (select barcode from asked) order by i.barcode for no key update),
        written as (
            update stock_items i set low_at = case when $2 = 'SetLow' then $5 else i.low_at end,
                buffer = case when $2 = 'FixBuffer' then $5 else i.buffer end,
                buffer_rule = case $2 when 'FixBuffer' then 'Fixed' when 'MeasureBuffer' then 'Measured' else i.buffer_rule end,
                changes = i.changes + ($2 = 'FixBuffer')::integer, changed_at = case when $2 = 'FixBuffer' then $4 else i.changed_at end
            from had where i.barcode = had.barcode and had.was is distinct from had.is_now),
        {Rest("had.barcode is null")}
        """;

    /// <summary>Carries out one change for all of them, or for none when the database fails.</summary>
    /// <param name="codes">Barcodes or aliases; at most <see cref="Most"/>.</param>
    /// <param name="pairs">For <see cref="ProductChange.FixBuffer"/> and <see cref="ProductChange.SetLow"/>.</param>
    public async Task<ProductsChanged> ApplyAsync(ProductChange change, IReadOnlyCollection<string> codes, int? pairs, string userName, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codes.Count, Most);
        var ofVariants = change is ProductChange.Hide or ProductChange.Restore;
        await using var batch = database.CreateBatch();
        var command = batch.AddDeed(ofVariants ? OfVariants : OfItems)
            .With(codes.ToArray()).With(change.ToString()).With(userName).With(clock.GetUtcNow());
        if (!ofVariants)
        {
            command.With(pairs);
        }

        var result = (await batch.AnswersAsync(
            row => new ProductsChanged(row.GetInt32(0), row.GetInt32(1), row.GetFieldValue<string[]>(2), row.GetFieldValue<string[]>(3)), ct)).Single();
        if (change == ProductChange.MeasureBuffer)
        {
            await buffers.MeasureAsync(codes, ct);
        }

        await cache.ForgetAsync(CacheKind.Products, ct);

        return result;
    }

    private static string Rest(string isNotKept) =>
        $"""
        told as (
            insert into product_changes (barcode, change, was, is_now, actor, at)
            select barcode, $2, was, is_now, $3, $4 from had where was is distinct from is_now order by barcode returning barcode)
        select (select count(*) from told)::integer, (select count(*) from had where was is not distinct from is_now)::integer,
            array(select asked.barcode from asked left join had on had.barcode = asked.barcode where asked.barcode is not null and {isNotKept} order by 1),
            array(select code from asked where barcode is null order by 1)
        """;
}
