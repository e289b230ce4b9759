using GulluShoes.Shop.Catalog.Pricing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Catalog.Pricing;

/// <summary>Looks at changes of prices, without changing any.</summary>
public sealed class PriceReader(NpgsqlDataSource database, IOptionsMonitor<PriceSettings> settings)
{
    /// <summary>Changes per answer.</summary>
    public const int Most = 200;

    public async Task<PriceCounts> CountsAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select count(*) filter (where {PriceSql.Condition(PriceShow.Asked)}), count(*) filter (where {PriceSql.Condition(PriceShow.Open)}),
                count(*) filter (where {PriceSql.Condition(PriceShow.Rejected)}), count(*) from ({PriceSql.Changes}) r
            """).With("");
        return (await command.ListAsync(row => new PriceCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), settings.CurrentValue.MostPercent), ct)).Single();
    }

    /// <summary>The newest first, at most <see cref="Most"/>.</summary>
    /// <param name="barcode">Only of this; null for all.</param>
    /// <param name="userName">Who looks.</param>
    public async Task<IReadOnlyList<PriceChangeRow>> ChangesAsync(PriceShow show, string? barcode, string userName, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select * from ({PriceSql.Changes}) r where {PriceSql.Condition(show)} and ($2::text is null or barcode = $2) order by id desc limit {Most}").With(userName).With(barcode);
        return await command.ListAsync(Change, ct);
    }

    internal static PricedSize Size(NpgsqlDataReader row) => new(
        row.Get<string>("barcode")!,
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("size"),
        row.Get<string>("picture"),
        new PriceStanding(row.Get<bool>("listed"), Price(row, "sale", "list"), Price(row, "old_sale", "old_list")));

    /// <summary>Null unless both are known.</summary>
    internal static Price? Price(NpgsqlDataReader row, string sale, string list) =>
        row.Get<decimal?>(sale) is { } paid && row.Get<decimal?>(list) is { } crossed ? new Price(paid, crossed) : null;

    private static PriceChangeRow Change(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        row.Get<string>("barcode")!,
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("size"),
        row.Get<string>("picture"),
        Price(row, "old_sale", "old_list"),
        Price(row, "sale_price", "list_price")!,
        row.Get<decimal?>("percent"),
        row.GetEnum<PriceChangeState>("fate"),
        row.Get<DateTimeOffset>("made_at"),
        row.Get<string>("made_by")!,
        row.Get<bool>("by_me"),
        row.Get<DateTimeOffset?>("decided_at"),
        row.Get<string>("decided_by"),
        row.Get<DateTimeOffset?>("landed_at"),
        row.Get<string>("reason"),
        row.GetEnum<PriceChangeState>("fate") == PriceChangeState.Waiting ? row.Get<DateTimeOffset?>("not_before") : null);
}
