using GulluShoes.Store.Pictures;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Store.Catalog;

/// <summary>The statements of the product list. A barcode that became another code of a product is no product of its own.</summary>
internal static class ProductSql
{
    private const string Sizes =
        $"""
        variants v left join listings g on g.channel = '{ListingSql.Trendyol}' and g.barcode = v.barcode
        """;

    private const string IsItself = "not exists (select from barcode_aliases a where a.code = v.barcode)";

    /// <summary>$1, $2: the place after which the page begins; $3: how many.</summary>
    public static string Page(ProductShow show) =>
        $"""
        select 0 as fit, v.model_key, v.colour_key from {(show == ProductShow.All ? "variants v" : Sizes)}
        where (v.model_key, v.colour_key) > ($1, $2) and {IsItself} and {Condition(show)}
        group by v.model_key, v.colour_key order by v.model_key, v.colour_key limit $3
        """;

    /// <summary>What was typed, word by word as the codes are kept, and the first word as a model's key: $1.</summary>
    public const string Words = "select array_remove(string_to_array(shop_words($1), E'\\n'), ''), shop_in_order(split_part(btrim($1), ' ', 1))";

    /// <summary>
    /// The model that was typed comes first, then codes that were typed in full, then parts of codes, then titles.
    /// $1, $2: the place after which the page begins; $3: how many; $4: that place's fit; $5: the first word as a model's key;
    /// $6: the other words in full; $7: all in full; $8: all as parts (LIKE patterns).
    /// </summary>
    public static string Search(ProductShow show) =>
        $"""
        select * from (
            select min(case when v.model_key = $5 and v.codes like all($6) then 0 when v.codes like all($7) then 1 when v.codes like all($8) then 2 else 3 end) as fit,
                v.model_key, v.colour_key
            from {Sizes}
            where (v.codes || v.words) like all($8) and {IsItself} and {Condition(show)}
            group by v.model_key, v.colour_key) found
        where (fit, model_key, colour_key) > ($4, $1, $2) order by fit, model_key, colour_key limit $3
        """;

    /// <summary>$1, $2: keys of models and colours, side by side.</summary>
    public const string Cards =
        $"""
        select c.place, v.barcode, v.model, v.colour, v.size, v.product_name, g.barcode as listed, g.content_id, g.stock_code, g.title, g.brand, g.category, shop_picture(v.barcode) as picture, g.quantity, g.sale_price, g.list_price,
            g.on_sale, g.archived, g.locked or g.blacklisted as locked, g.lock_reason, g.changed_at, g.missing_since, p.confirmed_quantity, p.confirmed_at
        from unnest($1, $2) with ordinality as c(model_key, colour_key, place)
        join variants v on v.model_key = c.model_key and v.colour_key = c.colour_key
        left join listings g on g.channel = '{ListingSql.Trendyol}' and g.barcode = v.barcode
        left join stock_pushes p on p.barcode = v.barcode
        where {IsItself} order by c.place, v.size_key, v.barcode
        """;

    /// <summary>$1: the function that reads the catalogue.</summary>
    public static readonly string Counts =
        $"""
        select {string.Join(", ", Enum.GetValues<ProductShow>().Select(show => $"count(*) filter (where show_{show})"))},
            (select ended_at from run_reports where function = $1 and outcome = '{RunOutcome.Ok}' order by id desc limit 1),
            coalesce((select outcome = '{RunOutcome.Failed}' from run_reports where function = $1 and outcome <> '{RunOutcome.Running}' order by id desc limit 1), false)
        from (select {string.Join(", ", Enum.GetValues<ProductShow>().Select(show => $"bool_or({Condition(show)}) as show_{show}"))}
            from {Sizes} where {IsItself} group by v.model_key, v.colour_key) cards
        """;

    private static string Condition(ProductShow show) => show switch
    {
        ProductShow.All => "true",
        ProductShow.OnSale => "(coalesce(g.on_sale, false) and g.missing_since is null)",
        ProductShow.SoldOut => "(g.quantity <= 0 and g.missing_since is null and not g.archived)",
        ProductShow.NoPhoto => $"(coalesce(cardinality(g.pictures), 0) = 0 and not coalesce(g.archived, false) and not exists ({PictureSql.OfVariant}))",
        ProductShow.Locked => "((g.locked or g.blacklisted) and g.missing_since is null)",
        ProductShow.Archived => "(g.archived and g.missing_since is null)",
        ProductShow.Unlisted => "(g.barcode is null or g.missing_since is not null)",
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, null),
    };
}
