using System.Globalization;
using GulluShoes.Shop.Catalog;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog;

/// <summary>The statements on <c>listings</c>.</summary>
internal static class ListingSql
{
    public const string Trendyol = "Trendyol";

    /// <summary>The main picture of the product whose barcode is the column <c>barcode</c> of the select's lines <c>l</c>, or the one it is an alias <c>a</c> of.</summary>
    public const string Picture = $"(select g.pictures[1] from listings g where g.channel = '{Trendyol}' and g.barcode = coalesce(a.barcode, l.barcode)) as picture";

    private static readonly ColumnSet<ListingFacts> Columns = new ColumnSet<ListingFacts>()
        .AddText("barcode", one => one.Barcode)
        .Add("content_id", "bigint", one => one.ContentId)
        .AddText("model_code", one => one.ModelCode)
        .AddText("stock_code", one => one.StockCode)
        .AddText("title", one => one.Title)
        .AddText("brand", one => one.Brand)
        .AddText("category", one => one.Category)
        .Add("on_sale", "boolean", one => one.OnSale)
        .Add("archived", "boolean", one => one.Archived)
        .Add("locked", "boolean", one => one.Locked)
        .AddText("lock_reason", one => one.LockReason)
        .Add("blacklisted", "boolean", one => one.Blacklisted)
        .Add("sale_price", "numeric", one => one.SalePrice)
        .Add("list_price", "numeric", one => one.ListPrice)
        .Add("vat_rate", "numeric", one => one.VatRate)
        .Add("commission_rate", "numeric", one => one.CommissionRate)
        .Add("quantity", "integer", one => one.Quantity);

    /// <summary>Writes what is new or different, in the order of barcodes, and answers how many of each; what did not change is neither written nor locked.</summary>
    public static NpgsqlBatchCommand Keep(IReadOnlyCollection<ListingFacts> listings, DateTimeOffset now)
    {
        var (pictures, at) = ($"${Columns.Count + 1}", $"${Columns.Count + 2}");
        return Columns.Command(
            $"""
            with told as (
                select {Columns.Values}, coalesce(string_to_array(nullif(p.pictures, ''), E'\n'), array[]::text[]) as pictures
                from {Columns.Rows} join unnest($1::text[], {pictures}::text[]) as p(barcode, pictures) on p.barcode = t.barcode),
            kept as (
                insert into listings (channel, {Columns.Names}, pictures, changed_at)
                select '{Trendyol}', {Columns.Names}, pictures, {at} from told order by barcode
                on conflict (channel, barcode) do update set {Columns.ExcludedAssignments}, pictures = excluded.pictures, changed_at = {at}, missing_since = null
                where (listings.missing_since, {Prefixed("listings")}, listings.pictures) is distinct from (null::timestamptz, {Prefixed("excluded")}, excluded.pictures)
                returning (xmax = 0) as is_new)
            select (count(*) filter (where is_new))::int, (count(*) filter (where not is_new))::int from kept
            """,
            listings).With(listings.Select(one => string.Join('\n', one.Pictures)).ToArray()).With(now);
    }

    /// <summary>Marks what a complete reading did not show. Nothing is deleted: orders and scans still name it.</summary>
    public static NpgsqlBatchCommand MarkMissing(IReadOnlyCollection<string> seen, DateTimeOffset now) => new NpgsqlBatchCommand(
        $"""
        update listings set missing_since = $2
        where channel = '{Trendyol}' and missing_since is null and not exists (select from unnest($1) as t(barcode) where t.barcode = listings.barcode)
        """).With(seen.ToArray()).With(now);

    private static string Prefixed(string table) => string.Join(", ", Columns.Names.Split(", ").Select(name => string.Create(CultureInfo.InvariantCulture, $"{table}.{name}")));
}
