using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog;

/// <summary>The statements of the products that order lines name.</summary>
internal static class VariantSql
{
    private static readonly ColumnSet<Product> Columns = new ColumnSet<Product>()
        .AddText("barcode", one => one.Barcode)
        .AddText("code_key", one => CodeKey.Of(one.Barcode))
        .AddText("bare_key", one => CodeKey.Bare(one.Barcode) is var bare && bare == CodeKey.Of(one.Barcode) ? null : bare)
        .AddText("model", one => one.Variant.Model)
        .AddText("colour", one => one.Variant.Colour)
        .AddText("size", one => one.Variant.Size)
        .AddText("product_name", one => one.Name);

    /// <summary>
    /// Makes known which products there are. Known ones are neither written nor locked, and new ones are added in the
    /// order of their barcodes: batches that meet do not wait in a circle.
    /// </summary>
    public static NpgsqlBatchCommand MakeKnown(IEnumerable<LineFacts> lines) => Columns.Command(
        $"""
        insert into variants ({Columns.Names})
        select {Columns.Values} from {Columns.Rows}
        where not exists (select from variants v where v.barcode = t.barcode)
        order by t.barcode
        on conflict (barcode) do nothing
        """,
        [.. lines.Where(line => line.Barcode.Length > 0).DistinctBy(line => line.Barcode, StringComparer.Ordinal)
            .Select(line => new Product(line.Barcode, line.Variant, line.ProductName))]);

    /// <summary>As <see cref="MakeKnown"/>, from the marketplace's catalogue, which is right where an old order line says something else.</summary>
    public static NpgsqlBatchCommand Learn(IEnumerable<ListingFacts> listings) => Columns.Command(
        $"""
        insert into variants ({Columns.Names})
        select {Columns.Values} from {Columns.Rows}
        left join variants v on v.barcode = t.barcode
        where v.barcode is null or (v.model, v.colour, v.size, v.product_name)
            is distinct from (coalesce(t.model, v.model), coalesce(t.colour, v.colour), coalesce(t.size, v.size), coalesce(t.product_name, v.product_name))
        order by t.barcode
        on conflict (barcode) do update set model = coalesce(excluded.model, variants.model), colour = coalesce(excluded.colour, variants.colour),
            size = coalesce(excluded.size, variants.size), product_name = coalesce(excluded.product_name, variants.product_name)
        """,
        [.. listings.Select(one => new Product(one.Barcode, one.Variant, one.Title))]);

    /// <summary>Every product that a reading may mean: code, barcode, model, colour, size. Each guess is looked up by an index. A barcode that became an alias names the other product only.</summary>
    public static NpgsqlBatchCommand Lookup(CodeReading reading) => new NpgsqlBatchCommand(
        """
        select c.code, v.barcode, v.model, v.colour, v.size
        from (
            select barcode as code, barcode from variants where barcode = any($1)
            union select barcode, barcode from variants where code_key = any($2)
            union select barcode, barcode from variants where bare_key = any($3)
            union select code, barcode from barcode_aliases where code = any($1)
            union select code, barcode from barcode_aliases where code_key = any($2)
            union select code, barcode from barcode_aliases where bare_key = any($3)) c
        join variants v on v.barcode = c.barcode
        where c.code <> c.barcode or not exists (select from barcode_aliases a where a.code = c.code)
        """)
        .With(reading.Texts.ToArray()).With(reading.Keys.ToArray()).With(reading.BareKeys.ToArray());

    public static (KnownCode Code, ScannedProduct Product) Read(NpgsqlDataReader row) => (
        new KnownCode(row.GetString(0), row.GetString(1)),
        new ScannedProduct(row.GetString(1), new VariantName(row.Get<string>("model"), row.Get<string>("colour"), row.Get<string>("size"))));

    private sealed record Product(string Barcode, VariantName Variant, string? Name);
}
