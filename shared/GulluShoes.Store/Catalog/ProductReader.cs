using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Money.Costs;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog;

/// <summary>A row of the product list: a size, and what it says of its card.</summary>
internal sealed record SizeRow(long Place, ProductSize Size, ProductCard Card);

/// <summary>Turns rows into products.</summary>
internal static class ProductReader
{
    /// <param name="row">A size.</param>
    /// <param name="costs">The statement asked for costs.</param>
    public static SizeRow Read(NpgsqlDataReader row, bool costs) => new(
        row.Get<long>("place"),
        new ProductSize(
            row.Get<string>("barcode")!,
            row.Get<string>("size"),
            row.Get<string>("stock_code"),
            row.Get<bool>("hidden"),
            Stock(row),
            Listing(row),
            Confirmed(row),
            row.Get<bool>("underway"),
            row.Get<string>("refused"),
            costs ? Cost(row) : null),
        new ProductCard(
            row.Get<string>("model"),
            row.Get<string>("colour"),
            row.Get<string>("title") ?? row.Get<string>("product_name"),
            row.Get<string>("brand"),
            row.Get<string>("category"),
            row.Get<long?>("content_id"),
            row.Get<string>("picture"),
            []));

    /// <summary>The card of its sizes. A size that was never published knows less, so each fact is the first that any size tells.</summary>
    public static ProductCard Card(IReadOnlyList<SizeRow> sizes) => new(
        sizes[0].Card.Model,
        sizes[0].Card.Colour,
        First(sizes, card => card.ContentId is null ? null : card.Title) ?? First(sizes, card => card.Title),
        First(sizes, card => card.Brand),
        First(sizes, card => card.Category),
        sizes.Select(one => one.Card.ContentId).FirstOrDefault(id => id is not null),
        First(sizes, card => card.Picture),
        [.. sizes.Select(one => one.Size)]);

    private static string? First(IReadOnlyList<SizeRow> sizes, Func<ProductCard, string?> fact) => sizes.Select(one => fact(one.Card)).FirstOrDefault(said => said is not null);

    /// <summary>From the columns of <see cref="ProductSql.CostColumns"/>.</summary>
    public static PairCost Cost(NpgsqlDataReader row) => new(
        row.Get<decimal?>("cost"), row.Get<string>("cost_currency") is { } currency ? Enum.Parse<CostCurrency>(currency) : null, row.Get<decimal?>("cost_try"));

    private static SizeStock? Stock(NpgsqlDataReader row) => row.Get<int?>("on_hand") is { } onHand
        ? new SizeStock(onHand, row.Get<int>("reserved"), row.Get<int>("buffer"), row.Get<int>("sellable"), row.Get<int>("low_at"))
        : null;

    private static ConfirmedStock? Confirmed(NpgsqlDataReader row) =>
        row.Get<DateTimeOffset?>("confirmed_at") is { } at ? new ConfirmedStock(row.Get<int>("confirmed_quantity"), at) : null;

    private static SizeListing? Listing(NpgsqlDataReader row) => row.Get<string>("listed") is null
        ? null
        : new SizeListing(
            row.Get<int?>("quantity"),
            row.Get<decimal?>("sale_price"),
            row.Get<decimal?>("list_price"),
            row.Get<bool>("on_sale"),
            row.Get<bool>("archived"),
            row.Get<bool>("locked"),
            row.Get<string>("lock_reason"),
            row.GetEnum<ListingApproval>("approval"),
            row.Get<string>("rejections")?.Split('\n') ?? [],
            row.Get<DateTimeOffset>("changed_at"),
            row.Get<DateTimeOffset?>("missing_since"));
}
