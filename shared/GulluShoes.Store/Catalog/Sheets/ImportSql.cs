using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog.Sheets;

/// <summary>The statements on products as lists.</summary>
internal static class ImportSql
{
    private const string Rights = "import_id = $1 and wrong is null";

    public static readonly ColumnSet<ImportLine> Columns = new ColumnSet<ImportLine>()
        .Add("row", "integer", line => line.Row)
        .AddText("barcode", line => line.Barcode)
        .AddText("wrong_column", line => line.WrongColumn)
        .AddText("wrong", line => line.Wrong)
        .Add("old_sale", "numeric", line => line.Old?.Sale)
        .Add("old_list", "numeric", line => line.Old?.List)
        .Add("sale", "numeric", line => line.Wanted?.Sale)
        .Add("list", "numeric", line => line.Wanted?.List)
        .Add("needs_second", "boolean", line => line.NeedsSecond)
        .Add("old_buffer", "integer", line => line.OldBuffer)
        .Add("buffer", "integer", line => line.Buffer);

    /// <summary>The whole list, for a person: a model, its colours, its sizes.</summary>
    public static string Export(ProductTerms terms) =>
        $"""
        select v.barcode, v.model, v.colour, v.size, coalesce(g.title, v.product_name) as title, g.brand, g.category, {PriceSql.Sale} as sale, {PriceSql.List} as list,
            k.buffer, s.on_hand, s.reserved, s.sellable, g.quantity{(terms.Costs ? ProductSql.CostColumns : "")}
        from variants v {PriceSql.Joins} left join stock_items k on k.barcode = v.barcode left join sellable_stock s on s.barcode = v.barcode {(terms.Costs ? ProductSql.CostJoins(terms.Day) : "")}
        where not exists (select from barcode_aliases a where a.code = v.barcode) order by v.model_key, v.colour_key, v.size_key, v.barcode
        """;

    /// <summary>Parameters: now, who, import.</summary>
    public static string Close(ImportState from, ImportState to) =>
        $"update product_imports set state = '{to}', {(to == ImportState.Applied ? "applied" : "undone")}_at = $1, {(to == ImportState.Applied ? "applied" : "undone")}_by = $2 where id = $3 and state = '{from}'";

    /// <summary>Sets buffers where what was read still stands, and has them told. Parameters: import, now. Answers with the barcodes that it left.</summary>
    public static string Buffers(string from, string to) =>
        $"""
        with wanted as (select barcode, {from} as was, {to} as buffer from product_import_lines where {Rights} and buffer is not null),
        done as (
            update stock_items i set buffer = w.buffer, changes = i.changes + 1, changed_at = $2 from wanted w where i.barcode = w.barcode and i.buffer = w.was returning i.barcode)
        select barcode from wanted where barcode not in (select barcode from done) order by barcode
        """;

    public const string Prices = $"select row, barcode, old_sale, old_list, sale, list from product_import_lines where {Rights} and sale is not null order by row";

    public static readonly string Summaries =
        """
        select m.*, n.changes, n.need_second, n.wrong from product_imports m cross join lateral (
            select (count(*) filter (where wrong is null))::integer as changes, (count(*) filter (where wrong is null and needs_second))::integer as need_second, (count(*) filter (where wrong is not null))::integer as wrong
            from product_import_lines l where l.import_id = m.id) n
        """;

    public static ImportSummary Summary(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        row.Get<string>("file_name")!,
        row.GetEnum<ImportState>("state"),
        row.Get<int>("lines"),
        row.Get<int>("changes"),
        row.Get<int>("need_second"),
        row.Get<int>("wrong"),
        row.Get<DateTimeOffset>("made_at"),
        row.Get<string>("made_by")!,
        row.Get<DateTimeOffset?>("applied_at"),
        row.Get<DateTimeOffset?>("undone_at"),
        row.Get<int?>("skipped"));

    public static ImportLine Line(NpgsqlDataReader row) => new(
        row.Get<int>("row"),
        row.Get<string>("barcode"),
        row.Get<string>("wrong_column"),
        row.Get<string>("wrong"),
        PriceReader.Price(row, "old_sale", "old_list"),
        PriceReader.Price(row, "sale", "list"),
        row.Get<bool>("needs_second"),
        row.Get<int?>("old_buffer"),
        row.Get<int?>("buffer"));
}
