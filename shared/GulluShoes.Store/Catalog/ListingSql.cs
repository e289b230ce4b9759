using GulluShoes.Shop.Catalog;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog;

/// <summary>The statements on <c>listings</c>.</summary>
internal static class ListingSql
{
    public const string Trendyol = "Trendyol";

    /// <summary>The mark of what was learnt otherwise than from a card: the next card is news, whatever it says.</summary>
    public const string UnknownMark = "0";

    /// <summary>The main picture of the product whose barcode is the column <c>barcode</c> of the select's lines <c>l</c>, or the one it is an alias <c>a</c> of.</summary>
    public const string Picture = "shop_picture(coalesce(a.barcode, l.barcode)) as picture";

    private static readonly ColumnSet<InventoryFacts> InventoryColumns = new ColumnSet<InventoryFacts>()
        .AddText("barcode", one => one.Barcode)
        .Add("quantity", "integer", one => one.Quantity)
        .Add("sale_price", "numeric", one => one.SalePrice)
        .Add("list_price", "numeric", one => one.ListPrice);

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
        .AddText("approval", one => one.Approval.ToString())
        .AddText("rejections", one => one.Rejections.Count == 0 ? null : string.Join('\n', one.Rejections))
        .Add("sale_price", "numeric", one => one.SalePrice)
        .Add("list_price", "numeric", one => one.ListPrice)
        .Add("vat_rate", "numeric", one => one.VatRate)
        .Add("commission_rate", "numeric", one => one.CommissionRate)
        .Add("quantity", "integer", one => one.Quantity)
        .Add("mark", "bigint", MarkOf);

    /// <summary>Which of them say something new: two short arrays travel instead of twenty, and what did not change is neither written nor locked.</summary>
    public static NpgsqlBatchCommand News(IReadOnlyCollection<ListingFacts> listings) => new NpgsqlBatchCommand(
        $"""
        select t.barcode from unnest($1, $2) as t(barcode, mark) left join listings g on g.channel = '{Trendyol}' and g.barcode = t.barcode and g.barcode = any($1)
        where g.barcode is null or g.mark <> t.mark or g.missing_since is not null
        """).With(listings.Select(one => one.Barcode).ToArray()).With(listings.Select(MarkOf).ToArray());

    /// <summary>Writes them in the order of barcodes, and answers how many were new and how many known.</summary>
    public static NpgsqlBatchCommand Keep(IReadOnlyCollection<ListingFacts> listings, DateTimeOffset now)
    {
        var (pictures, at) = ($"${Columns.Count + 1}", $"${Columns.Count + 2}");
        return Columns.Command(
            $"""
            with kept as (
                insert into listings (channel, {Columns.Names}, pictures, changed_at)
                select '{Trendyol}', {Columns.Values}, coalesce(string_to_array(nullif(p.pictures, ''), E'\n'), array[]::text[]), {at}
                from {Columns.Rows} join unnest($1::text[], {pictures}::text[]) as p(barcode, pictures) on p.barcode = t.barcode order by t.barcode
                on conflict (channel, barcode) do update set {Columns.ExcludedAssignments}, pictures = excluded.pictures, changed_at = {at}, missing_since = null
                returning (xmax = 0) as is_new)
            select (count(*) filter (where is_new))::int, (count(*) filter (where not is_new))::int from kept
            """,
            listings).With(listings.Select(one => string.Join('\n', one.Pictures)).ToArray()).With(now);
    }

    /// <summary>Writes what differs, in the order of barcodes. What is not said stays as it is, and so does the mark: the card still says the same.</summary>
    public static NpgsqlBatchCommand KeepInventory(IReadOnlyCollection<InventoryFacts> facts, DateTimeOffset now) => InventoryColumns.Command(
        $"""
        update listings set quantity = n.quantity, sale_price = n.sale_price, list_price = n.list_price, changed_at = ${InventoryColumns.Count + 1}
        from (
            select g.barcode, coalesce(t.quantity, g.quantity) as quantity, coalesce(t.sale_price, g.sale_price) as sale_price, coalesce(t.list_price, g.list_price) as list_price
            from {InventoryColumns.Rows} join listings g on g.channel = '{Trendyol}' and g.barcode = t.barcode
            where t.quantity <> g.quantity or t.sale_price <> g.sale_price or t.list_price <> g.list_price
                or num_nulls(g.quantity, g.sale_price, g.list_price) > num_nulls(t.quantity, t.sale_price, t.list_price)
            order by g.barcode for no key update of g) n
        where listings.channel = '{Trendyol}' and listings.barcode = n.barcode
        """,
        facts).With(now);

    /// <summary>Marks what a complete reading did not show. Nothing is deleted: orders and scans still name it.</summary>
    public static NpgsqlBatchCommand MarkMissing(IReadOnlyCollection<string> seen, DateTimeOffset readSince, DateTimeOffset now) => new NpgsqlBatchCommand(
        $"""
        update listings set missing_since = $3
        where channel = '{Trendyol}' and missing_since is null and changed_at <= $2 and not exists (select from unnest($1) as t(barcode) where t.barcode = listings.barcode)
        """).With(seen.ToArray()).With(readSince).With(now);

    private static long MarkOf(ListingFacts one)
    {
        var mark = new Mark()
            .Add(one.ContentId, one.ModelCode, one.StockCode, one.Title, one.Brand, one.Category, one.Variant.Model, one.Variant.Colour, one.Variant.Size)
            .Add(one.OnSale, one.Archived, one.Locked, one.LockReason, one.Blacklisted, one.SalePrice, one.ListPrice, one.VatRate, one.CommissionRate, one.Quantity, one.Approval);
        foreach (var text in one.Pictures.Concat(one.Rejections))
        {
            mark.Add(text);
        }

        return mark.Hash();
    }
}
