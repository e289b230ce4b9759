using GulluShoes.Shop.Packing;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock.Twins;

/// <summary>Looks for pairs that bear two codes, and shows what merging them would do.</summary>
public sealed class TwinReader(NpgsqlDataSource database, StockReader stock)
{
    /// <summary>Rows per answer.</summary>
    public const int Most = 100;

    // In the order of codes, whatever begins with a code follows it at once.
    private static readonly string Suspects =
        $"""
        with own as (
            select v.barcode collate "C" as barcode, shop_normalise(btrim(v.model)) as model, v.colour_key, v.size_key, v.model is not null and v.size is not null as named,
                nullif(regexp_replace(v.model_key, '[^[:alnum:]]', '', 'g'), '') as bare_model, v.code_key collate "C" as code_key
            from variants v where not exists (select from barcode_aliases a where a.code = v.barcode)),
        next as (
            select barcode, lead(barcode) over codes as other, code_key, lead(code_key) over codes as other_key from own window codes as (order by code_key, barcode)),
        found as (
            select case when a.model = b.model then 0 else 1 end as kind, a.barcode as one, b.barcode as other
            from own a join own b on b.bare_model = a.bare_model and b.colour_key = a.colour_key and b.size_key = a.size_key and b.barcode > a.barcode
            where a.named and b.named
            union all
            select 2, least(barcode, other), greatest(barcode, other) from next
            where length(code_key) > 3 and starts_with(other_key, code_key) and length(other_key) <= length(code_key) + 2),
        pairs as (select min(kind) as kind, one, other from found group by one, other)
        select kind, one, other, count(*) over () as everything from pairs p
        where not exists (select from twins_apart t where t.one = p.one and t.other = p.other) order by kind, one, other limit {Most}
        """;

    /// <summary>All that look like one pair and of which nobody has said that they are two.</summary>
    public async Task<TwinList> SuspectsAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(Suspects);
        var found = await command.ListAsync(row => (Kind: (TwinKind)row.GetInt32(0), One: row.GetString(1), Other: row.GetString(2), All: row.GetInt64(3)), ct);
        var sides = await SidesAsync([.. found.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct(StringComparer.Ordinal)], ct);
        await using var apart = database.CreateCommand("select count(*) from twins_apart");
        return new TwinList(
            [.. found.Select(pair => new TwinPair(pair.Kind, sides[pair.One], sides[pair.Other]))],
            found.Count == 0 ? 0 : found[0].All,
            (long)(await apart.ExecuteScalarAsync(ct))!);
    }

    /// <summary>The newest second codes, of all or of those whose code or product says what was searched.</summary>
    /// <param name="search">A part of a code, or a product's model; null for all.</param>
    public async Task<IReadOnlyList<AliasView>> AliasesAsync(string? search, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select a.code, a.barcode, v.model, v.colour, v.size, shop_picture(a.barcode) as picture, a.created_at, coalesce(h.name, a.created_by) as who,
                coalesce((select d.kind from alias_deeds d where d.code = a.code order by d.at desc, d.id desc limit 1) = '{AliasDeed.Merged}', false) as merged
            from barcode_aliases a left join variants v on v.barcode = a.barcode left join people h on h.user_name = a.created_by
            where $1::text is null or strpos(a.code_key, shop_normalise($1)) > 0 or strpos(v.code_key, shop_normalise($1)) > 0 or v.model_key = shop_in_order($1)
            order by a.created_at desc, a.code limit {Most}
            """).With(search);
        return await command.ListAsync(
            row => new AliasView(
                row.GetString(0), row.GetString(1), row.Get<string>("model"), row.Get<string>("colour"), row.Get<string>("size"), row.Get<string>("picture"),
                row.Get<DateTimeOffset>("created_at"), row.Get<string>("who")!, row.Get<bool>("merged")),
            ct);
    }

    /// <summary>Says what adding the code would do, without doing it.</summary>
    public async Task<AliasForesight> PreviewAsync(string code, string barcode, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var facts = await AliasFacts.ReadAsync(connection, code, barcode, ct);
        var refusal = facts.Refusal(merges: true) ?? (facts.CodeOf is null ? null : new AliasOutcome.TakenBy(barcode));
        if (refusal is not null)
        {
            return new AliasForesight(refusal, null);
        }

        await using var more = new NpgsqlCommand($"select (select count(*)::integer from barcode_aliases where barcode = $1), {MergeSql.IsSold}", connection).With(code);
        var (codes, sold) = (await more.ListAsync(row => (row.GetInt32(0), row.GetBoolean(1)), ct)).Single();
        await using var money = new NpgsqlCommand(MergeMoneySql.Foresight, connection).With(code).With(barcode);
        var carried = (await money.ListAsync(row => new AliasMoney(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)), ct)).Single();
        var sides = await SidesAsync([code, barcode], ct);
        var (product, own) = (sides[barcode], sides.GetValueOrDefault(code));
        var differs = own is not null && Name(own) != Name(product);
        return new AliasForesight(null, new AliasPreview(code, product, own, codes, differs, sold, carried));
    }

    // "Siyah" and "siyah" are one colour, "099" and "99" are two models.
    private static (string, string, string) Name(TwinSide side) => (
        CodeKey.Of(side.Product.Model ?? ""), CodeKey.Of(side.Product.Colour ?? ""), CodeKey.Of(side.Product.Size ?? ""));

    private async Task<Dictionary<string, TwinSide>> SidesAsync(string[] barcodes, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select barcode, coalesce(quantity, 0) from listings where channel = '{ListingSql.Trendyol}' and missing_since is null and barcode = any($1)").With(barcodes);
        var listed = (await command.ListAsync(row => (Barcode: row.GetString(0), Quantity: row.GetInt32(1)), ct)).ToDictionary(one => one.Barcode, one => one.Quantity, StringComparer.Ordinal);
        return (await stock.LevelsAsync(barcodes, ct)).ToDictionary(
            one => one.Barcode, one => new TwinSide(one, listed.TryGetValue(one.Barcode, out var quantity) ? quantity : null), StringComparer.Ordinal);
    }
}
