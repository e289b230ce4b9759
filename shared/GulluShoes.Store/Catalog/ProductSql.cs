using System.Globalization;
using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Pictures;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Store.Catalog;

/// <summary>What a list goes by beside the question.</summary>
/// <param name="LowAt">So many pairs to sell, or fewer, are few, where nothing else was said.</param>
/// <param name="Today">Whose costs hold, Istanbul's calendar.</param>
/// <param name="Costs">Whoever asks may see costs.</param>
internal sealed record ProductTerms(int LowAt, DateOnly Today, bool Costs)
{
    /// <summary>Today, as a statement says it.</summary>
    public string Day => string.Create(CultureInfo.InvariantCulture, $"date '{Today:yyyy-MM-dd}'");
}

/// <summary>The statements of the product list. A barcode that became another code of a product is no product of its own.</summary>
internal static class ProductSql
{
    private const string Sizes =
        $"""
        variants v left join listings g on g.channel = '{ListingSql.Trendyol}' and g.barcode = v.barcode
        """;

    // Whether a size has a picture is soon said; its pairs have to be added up.
    private static int Nearby(ProductShow show) => show == ProductShow.NoPhoto ? 9000 : 2500;

    private const string IsItself = "not exists (select from barcode_aliases a where a.code = v.barcode)";

    private const string Rejected = nameof(PushState.Rejected);

    // Of a size (row i) whose pairs are kept here and the push of it (row p), if any.
    private const string IsUnderway =
        $"(i.barcode is not null and (p.barcode is null or p.call_id is not null or p.outcome = '{nameof(PushState.Waiting)}' or p.seen_change is distinct from i.changes))";

    // One set that is found by its own indexes and asked once, in place of a condition on each of all sizes.
    private const string TurnedDown =
        $"""
        select r.barcode from listings r where r.channel = '{ListingSql.Trendyol}' and r.approval = '{nameof(ListingApproval.Rejected)}' and r.missing_since is null
        union all
        select p.barcode from stock_pushes p join stock_items i on i.barcode = p.barcode where p.call_id is null and p.outcome = '{Rejected}' and not {IsUnderway}
        """;

    // Before the catalogue was read once, nobody knows what is not in it.
    private const string WasRead = $"exists (select from run_reports where function = '{ProductList.FetchProducts}' and outcome = '{nameof(RunOutcome.Ok)}')";

    /// <summary>$1, $2: the place after which the page begins; $3: how many.</summary>
    public static string Page(ProductShow show, ProductTerms terms) =>
        $"""
        {Sets(terms, show)}
        select 0 as fit, v.model_key, v.colour_key from {(show is ProductShow.All or ProductShow.Hidden ? "variants v" : Sizes)}
        where (v.model_key, v.colour_key) > ($1, $2) and {IsItself} and {Condition(show)}
        group by v.model_key, v.colour_key order by v.model_key, v.colour_key limit $3
        """;

    /// <summary>Of lists whose full answer needs a set of all sizes: they are looked for among the next thousands of sizes first, one by one.</summary>
    public static bool IsLookedForNearby(ProductShow show) => show is ProductShow.Low or ProductShow.NoPhoto;

    /// <summary>
    /// As <see cref="Page"/>, as far as the next thousands of sizes tell. Where there are more sizes than these, a last row of the rank <see cref="ProductCursor.TooMany"/>
    /// says so: then a page that is not full may lack some.
    /// </summary>
    public static string NearbyPage(ProductShow show, ProductTerms terms)
    {
        var next = $"(n.model_key, n.colour_key) > ($1, $2) order by n.model_key, n.colour_key limit {Nearby(show)}";
        return $"""
            (select 0 as fit, v.model_key, v.colour_key from (select n.barcode, n.model_key, n.colour_key, n.hidden_at from variants n where {next}) v
            left join listings g on g.channel = '{ListingSql.Trendyol}' and g.barcode = v.barcode
            where {IsItself} and v.hidden_at is null and not coalesce(g.archived, false) and {(show == ProductShow.Low ? IsLow(terms.LowAt) : HasNoPicture)}
            group by v.model_key, v.colour_key order by v.model_key, v.colour_key limit $3)
            union all
            select {ProductCursor.TooMany}, '', '' from (select from variants n where {next}) near having count(*) = {Nearby(show)}
            """;
    }

    private static string IsLow(int lowAt) => string.Create(
        CultureInfo.InvariantCulture,
        $"exists (select from sellable_stock s join stock_items i on i.barcode = s.barcode where s.barcode = v.barcode and s.sellable <= coalesce(i.low_at, {lowAt}))");

    private const string HasNoPicture = $"coalesce(cardinality(g.pictures), 0) = 0 and not exists ({PictureSql.OfVariant})";

    /// <summary>What was typed, word by word as the codes are kept, and the first word as a model's key: $1.</summary>
    public const string Words = "select array_remove(string_to_array(shop_words($1), E'\\n'), ''), shop_in_order(split_part(btrim($1), ' ', 1))";

    // The model that was typed comes first, then codes that were typed in full, then parts of codes, then titles.
    private const string Rank = "min(case when v.model_key = $5 and v.codes like all($6) then 0 when v.codes like all($7) then 1 when v.codes like all($8) then 2 else 3 end)";

    /// <summary>
    /// Ranks all that fits; where that is more than a few sizes, answers with the rank <see cref="ProductCursor.TooMany"/> alone.
    /// $1, $2: the place after which the page begins; $3: how many; $4: that place's rank; $5: the first word as a model's key;
    /// $6: the other words in full; $7: all in full; $8: all as parts (LIKE patterns).
    /// </summary>
    /// <param name="worst">Of this rank and better ones.</param>
    /// <param name="few">So many sizes are ranked, or all when null.</param>
    public static string Search(ProductShow show, ProductTerms terms, int worst, int? few) =>
        $"""
        {Sets(terms, show) switch { "" => "with", var sets => sets + "," }} fitting as materialized (
            select v.model_key, v.colour_key, v.codes from {Sizes} where {Fits(worst)} and {IsItself} and {Condition(show)} {(few is null ? "" : $"limit {few + 1}")}),
        met as (select count(*) as sizes from fitting)
        select {ProductCursor.TooMany}, '', '' from met where sizes > {few ?? int.MaxValue}
        union all
        select * from (
            select * from (select {Rank} as rank, v.model_key, v.colour_key from fitting v where (select sizes from met) <= {few ?? int.MaxValue} group by v.model_key, v.colour_key) ranked
            where (rank, model_key, colour_key) > ($4, $1, $2) order by rank, model_key, colour_key limit $3) page
        """;

    /// <summary>Looks at product after product until the page is full, which is soon where much fits. Parameters as of <see cref="Search"/>; the place is of this rank or a better one.</summary>
    public static string Walk(ProductShow show, ProductTerms terms, int rank) =>
        $"""
        {Sets(terms, show)}
        select found.rank, card.model_key, card.colour_key
        from (select distinct model_key, colour_key from variants where (model_key, colour_key) > ($1, $2) order by model_key, colour_key) card
        cross join lateral (
            select {Rank} as rank from {Sizes} where v.model_key = card.model_key and v.colour_key = card.colour_key and {Fits(rank)} and {IsItself} and {Condition(show)}) found
        where found.rank = {rank} order by card.model_key, card.colour_key limit $3
        """;

    // A size of a rank, and of whichever is better.
    private static string Fits(int rank) => rank switch
    {
        1 => "v.codes like all($8) and (v.codes like all($7) or v.model_key = $5 and v.codes like all($6))",
        2 => "v.codes like all($8)",
        _ => "(v.codes || v.words) like all($8)",
    };

    /// <summary>$1, $2: keys of models and colours, side by side; $3: true for hidden sizes too; $4: when a size is low.</summary>
    public static string Cards(ProductTerms terms) =>
        $"""
        select t.place, v.barcode, v.model, v.colour, v.size, v.product_name, v.hidden_at is not null as hidden, g.barcode as listed, g.content_id, g.stock_code, g.title, g.brand, g.category,
            coalesce(own.picture, g.pictures[1]) as picture, g.quantity, g.sale_price, g.list_price, g.on_sale, g.archived, g.locked or g.blacklisted as locked, g.lock_reason, g.approval, g.rejections, g.changed_at, g.missing_since,
            p.confirmed_quantity, p.confirmed_at, {IsUnderway} and not {PushSql.AwaitsApproval("v")} as underway, case when p.outcome = '{Rejected}' and not {IsUnderway} then p.reason end as refused,
            s.on_hand, s.reserved, s.buffer, s.sellable, coalesce(i.low_at, $4) as low_at{(terms.Costs ? CostColumns : "")}
        from unnest($1, $2) with ordinality as t(model_key, colour_key, place)
        left join lateral ({PictureSql.OwnOfCard}) own on true
        join variants v on v.model_key = t.model_key and v.colour_key = t.colour_key
        left join listings g on g.channel = '{ListingSql.Trendyol}' and g.barcode = v.barcode
        left join stock_pushes p on p.barcode = v.barcode
        left join stock_items i on i.barcode = v.barcode
        left join sellable_stock s on s.barcode = v.barcode {(terms.Costs ? CostJoins(terms.Day) : "")}
        where {IsItself} and ($3 or v.hidden_at is null) order by t.place, v.size_key, v.barcode
        """;

    /// <summary>What a pair costs, after other columns of a select from <see cref="CostJoins"/>.</summary>
    public const string CostColumns = $", c.amount as cost, c.currency as cost_currency, {CostSql.UnitTry} as cost_try";

    /// <summary>What a pair of row <c>v</c> of variants costs on a day.</summary>
    public static string CostJoins(string day) => $"{CostSql.CostOf(day)} {CostSql.RateOn(day)}";

    /// <summary>$1: the function that reads the catalogue. Whoever may not see costs hears that nothing is without.</summary>
    public static string Counts(ProductTerms terms) =>
        $"""
        {Sets(terms, ProductShow.Low, ProductShow.NoPhoto, ProductShow.NoCost)}
        select {string.Join(", ", Enum.GetValues<ProductShow>().Select(show => $"count(*) filter (where show_{show})"))},
            (select ended_at from run_reports where function = $1 and outcome = '{RunOutcome.Ok}' order by id desc limit 1),
            coalesce((select outcome = '{RunOutcome.Failed}' from run_reports where function = $1 and outcome <> '{RunOutcome.Running}' order by id desc limit 1), false)
        from (select {string.Join(", ", Enum.GetValues<ProductShow>().Select(show => $"bool_or({(show != ProductShow.NoCost || terms.Costs ? Condition(show) : "false")}) as show_{show}"))}
            from {Sizes} where {IsItself} group by v.model_key, v.colour_key) cards
        """;

    /// <summary>What comes before a select that asks for low sizes or for those without a picture or a cost: for all at once, since asking one by one would ask thousands of times.</summary>
    private static string Sets(ProductTerms terms, params ProductShow[] shows)
    {
        var sets = shows.Select(show => SetOf(show, terms)).OfType<string>().ToList();
        return sets.Count == 0 ? "" : $"with {string.Join(", ", sets)}";
    }

    private static string? SetOf(ProductShow show, ProductTerms terms) => show switch
    {
        ProductShow.Low => Low(terms.LowAt),
        ProductShow.NoPhoto => Pictured,
        ProductShow.NoCost when terms.Costs => CostSql.Costed(terms.Day),
        _ => null,
    };

    private const string Pictured =
        $"pictured as materialized (select l.barcode from listings l where l.channel = '{ListingSql.Trendyol}' and cardinality(l.pictures) > 0)";

    /// <summary>As sellable_stock, in one sum: joining three sets of all sizes takes twice as long. A barcode that only orders name is among them too.</summary>
    private static string Low(int lowAt) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        low as materialized (
            select barcode from (
                select barcode, quantity as pairs from stock_levels
                union all select barcode, -reserved from reservations where reserved > 0
                union all select barcode, -buffer - coalesce(low_at, {lowAt}) from stock_items) t
            group by barcode having sum(pairs) <= 0)
        """);

    private static string Condition(ProductShow show) => show == ProductShow.Hidden ? "(v.hidden_at is not null)" : $"({ConditionOfShown(show)} and v.hidden_at is null)";

    private static string ConditionOfShown(ProductShow show) => show switch
    {
        ProductShow.All => "true",
        ProductShow.OnSale => "coalesce(g.on_sale, false) and g.missing_since is null",
        ProductShow.SoldOut => "g.quantity <= 0 and g.missing_since is null and not g.archived and g.approval = 'Approved'",
        // A plain condition, not a join with all sizes: then a page ends where it is full.
        ProductShow.Low => "coalesce(v.barcode in (select low.barcode from low), false) and coalesce((select true from stock_items k where k.barcode = v.barcode), false) and not coalesce(g.archived, false)",
        ProductShow.NoPhoto => $"coalesce(v.barcode not in (select pictured.barcode from pictured), false) and not coalesce(g.archived, false) and not exists ({PictureSql.OfVariant})",
        ProductShow.NoCost => $"not ({CostSql.IsCosted}) and not coalesce(g.archived, false)",
        ProductShow.Rejected => $"v.barcode in ({TurnedDown})",
        ProductShow.Pending => $"g.approval = '{nameof(ListingApproval.Pending)}' and g.missing_since is null",
        ProductShow.Locked => "(g.locked or g.blacklisted) and g.missing_since is null",
        ProductShow.Archived => "g.archived and g.missing_since is null",
        ProductShow.Unlisted => $"(g.missing_since is not null or (g.barcode is null and {WasRead}))",
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, null),
    };
}
