namespace GulluShoes.Store.Pictures;

/// <summary>Parts of statements on the shop's own pictures.</summary>
internal static class PictureSql
{
    /// <summary>The drawn pictures of the variant <c>v</c>, for an exists.</summary>
    public const string OfVariant =
        "select from product_pictures o join pictures p on p.hash = o.hash and p.state = 'Ready' where o.model_key = v.model_key and o.colour_key = v.colour_key";

    /// <summary>The first of our own pictures of a model in a colour, row <c>t</c>: the rule of <c>shop_picture</c>, asked once for all its sizes.</summary>
    public const string OwnOfCard =
        """
        select '/api/pictures/files/' || o.hash || '/600.webp' as picture from product_pictures o join pictures p on p.hash = o.hash and p.state = 'Ready'
        where o.model_key = t.model_key and o.colour_key = t.colour_key order by o.place, o.id limit 1
        """;

    /// <summary>The keys under which a model in a colour is kept: parameters $1 and $2.</summary>
    public const string Keys = "model_key = shop_in_order(left($1, 40)) and colour_key = shop_in_order(left(coalesce($2, '~'), 40))";

    /// <summary>Lets one writer at a time at the pictures of a model in a colour: parameters $1 and $2.</summary>
    public const string Lock = "select pg_advisory_xact_lock(hashtextextended('pictures/' || shop_in_order(left($1, 40)) || '/' || shop_in_order(left(coalesce($2, '~'), 40)), 0))";

    /// <summary>Whether another original that shows the same as picture <c>p</c>, or this one under placement <c>o</c>, is shown somewhere else.</summary>
    public const string IsTwin =
        """
        exists (select from product_pictures t where t.hash = p.hash and t.id <> o.id)
        or exists (select from picture_twins w join product_pictures t on t.hash = w.twin where w.hash = p.hash)
        """;
}
