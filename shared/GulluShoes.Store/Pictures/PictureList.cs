using GulluShoes.Store.Catalog;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Listing;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Pictures;

/// <summary>Which models in which colours have pictures, and which have none.</summary>
public sealed class PictureList(NpgsqlDataSource database)
{
    // A model may be known by its variants, by its pictures (a new product that is not published yet), or by both.
    private const string Sets =
        $"""
        select coalesce(c.model_key, s.model_key) as model_key, coalesce(c.colour_key, s.colour_key) as colour_key, coalesce(c.model, s.model) as model, coalesce(c.colour, s.colour) as colour,
            coalesce(s.own, 0) as own, coalesce(c.linked, 0) as linked, coalesce(c.archived, false) as archived, coalesce(s.waiting, 0) as waiting, coalesce(s.flawed, 0) as flawed, s.main, c.link
        from (
            select v.model_key, v.colour_key, min(v.model) as model, min(v.colour) as colour, max(coalesce(cardinality(g.pictures), 0)) as linked,
                bool_and(coalesce(g.archived, false)) as archived, min(g.pictures[1]) as link
            from variants v left join listings g on g.channel = 'Trendyol' and g.barcode = v.barcode
            where not exists (select from barcode_aliases a where a.code = v.barcode) group by v.model_key, v.colour_key) c
        full join (
            select o.model_key, o.colour_key, min(o.model) as model, min(o.colour) as colour, count(*)::int as own, (count(*) filter (where p.state = 'Waiting'))::int as waiting,
                (count(*) filter (where p.state = 'Broken' or cardinality(p.flaws) > 0 or {PictureSql.IsTwin}))::int as flawed,
                (array_agg(o.hash order by o.place, o.id) filter (where p.state = 'Ready'))[1] as main
            from product_pictures o join pictures p on p.hash = o.hash group by o.model_key, o.colour_key) s on s.model_key = c.model_key and s.colour_key = c.colour_key
        """;

    private const string Page =
        """
        select k.*, coalesce('/api/pictures/files/' || main || '/600.webp', link) as picture
        """;

    /// <summary>One page in the order of models and colours.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not one of ours.</exception>
    public async Task<PicturePage> PageAsync(PictureQuery query, CancellationToken ct)
    {
        var after = ProductCursor.Decode(query.After);
        var words = (query.Search ?? "").Replace("\0", "", StringComparison.Ordinal);
        await using var asked = database.CreateCommand("select array_remove(string_to_array(shop_words($1), E'\\n'), '')").With(words);
        var patterns = (await asked.ListAsync(row => row.GetFieldValue<string[]>(0), ct)).Single().Select(word => new SearchTerm(word).Contained).ToArray();
        await using var command = database.CreateCommand(
            $"""
            {Page} from ({Sets}) k
            where (model_key, colour_key) > ($1, $2) and {Condition(query.Show)} and shop_words(coalesce(model, '') || ' ' || coalesce(colour, '')) like all($4)
            order by model_key, colour_key limit $3
            """).With(after.ModelKey).With(after.ColourKey).With(query.Take + 1).With(patterns);
        var rows = await command.ListAsync(row => (Cursor: new ProductCursor(0, row.Get<string>("model_key")!, row.Get<string>("colour_key")!), Set: Read(row)), ct);
        return new PicturePage([.. rows.Take(query.Take).Select(row => row.Set)], rows.Count > query.Take ? rows[query.Take - 1].Cursor.Encode() : null);
    }

    public async Task<PictureCounts> CountAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select count(*), count(*) filter (where {Condition(PictureShow.Missing)}), count(*) filter (where {Condition(PictureShow.Linked)}), count(*) filter (where {Condition(PictureShow.Flawed)})
            from ({Sets}) k
            """);
        return (await command.ListAsync(row => new PictureCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), ct)).Single();
    }

    private static PictureSummary Read(NpgsqlDataReader row) => new(
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("picture"),
        row.Get<int>("own"),
        row.Get<int>("linked"),
        row.Get<int>("waiting"),
        row.Get<int>("flawed"));

    private static string Condition(PictureShow show) => show switch
    {
        PictureShow.All => "true",
        PictureShow.Missing => "(own = 0 and linked = 0 and not archived)",
        PictureShow.Linked => "(own = 0 and linked > 0)",
        PictureShow.Flawed => "(flawed > 0)",
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, null),
    };
}
