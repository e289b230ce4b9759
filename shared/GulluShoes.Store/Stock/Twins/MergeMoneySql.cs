using GulluShoes.Shop.Money.Costs;
using GulluShoes.Store.Catalog.Pricing;

namespace GulluShoes.Store.Stock.Twins;

/// <summary>
/// What becomes of the money that a code carries. $1 is the code, $2 the product, $3 when, $4 who, $5 the deed. Words on costs are never changed: what a merge
/// brings is said anew of the product, and taken back by a newer word.
/// </summary>
internal static class MergeMoneySql
{
    /// <summary>Of a product's words on a day only the newest counts.</summary>
    private static string IsNewest(string word) =>
        $"not exists (select from standing_costs n where n.scope = '{CostScope.Variant}' and n.barcode = {word}.barcode and n.valid_from = {word}.valid_from and n.id > {word}.id)";

    /// <summary>What was said of the code's own cost, as row <c>w</c>; <c>moves</c> where the product has nothing of its own for those days.</summary>
    private static readonly string Words =
        $"""
        select w.valid_from, w.amount, w.currency, not exists (
            select from standing_costs o where o.scope = '{CostScope.Variant}' and o.barcode = $2 and o.valid_from <= w.valid_from and o.amount is not null and {IsNewest("o")}) as moves
        from standing_costs w where w.scope = '{CostScope.Variant}' and w.barcode = $1 and {IsNewest("w")}
        """;

    /// <summary>Says of the product what was said of the code, for days on which nothing was said of it.</summary>
    public static readonly string CarryCosts =
        $"""
        insert into product_costs (scope, barcode, amount, currency, valid_from, deed, made_at, made_by)
        select '{CostScope.Variant}', $2, w.amount, w.currency, w.valid_from, 'merge/' || $5::uuid, $3, $4 from ({Words}) w where w.moves order by w.valid_from
        """;

    /// <summary>Takes back what deed $6 said, but where somebody has said something newer since. The code has its own words still.</summary>
    public static readonly string CarryCostsBack =
        $"""
        insert into product_costs (scope, barcode, amount, currency, valid_from, deed, made_at, made_by)
        select w.scope, w.barcode, null, w.currency, w.valid_from, 'split/' || $5::uuid, $3, $4
        from standing_costs w where w.deed = 'merge/' || $6 and w.barcode = $2 and w.amount is not null and {IsNewest("w")} order by w.valid_from
        """;

    /// <summary>
    /// Nobody approves any more what a barcode that is told 0 should cost; it is said why. What was approved before still arrives, so that the listing shows what
    /// was decided if the two part again.
    /// </summary>
    public const string DeclinePrices =
        $"""
        update price_changes set state = '{nameof(PriceChangeState.Declined)}', decided_at = $3, decided_by = $4, reason = 'Barkod, ' || $2 || ' ürününün ikinci kodu oldu.'
        where barcode = $1 and state = '{nameof(PriceChangeState.Asked)}'
        """;

    /// <summary>$1: the code; $2: the product. Words that move and that do not, and prices that wait for a second person.</summary>
    public static readonly string Foresight =
        $"""
        select count(*) filter (where w.moves)::integer as moves, count(*) filter (where not w.moves)::integer as stays,
            (select count(*)::integer from price_changes where barcode = $1 and state = '{nameof(PriceChangeState.Asked)}') as asked
        from ({Words}) w where w.amount is not null
        """;
}
