using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Desk;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Money.Tariffs;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Desk;

/// <summary>What prices would bring. It reads, and changes nothing.</summary>
public sealed class PriceDesks(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Parameters: code, today, now.</summary>
    private static readonly string Pair =
        $"""
        select v.barcode, v.model, v.colour, v.size, coalesce(g.title, v.product_name) as title, shop_picture(v.barcode) as picture, {PriceSql.Sale} as sale, c.amount, c.currency, c.valid_from as cost_from,
            case c.currency when 'USD' then r.value end as usd, case c.currency when 'USD' then r.day end as usd_day, {CostSql.UnitTry} as unit_try, t.packaging, t.labour, t.cargo,
            f.import_id, m.file_name, f.row, f.valid_from, f.valid_to, f.from1, f.from2, f.from3, f.rate1, f.rate2, f.rate3, f.rate4,
            case when f.import_id is null then (
                select max(w.valid_to) from tariff_rows w join money_imports i on i.id = w.import_id and i.state = 'Applied' where w.wrong is null and w.barcode = v.barcode and w.valid_to <= $3) end as lapsed_at
        from variants v {PriceSql.Joins} {CostSql.CostOf("$2")} {CostSql.RateOn("$2")} cross join terms_on($2, '') t
        left join lateral tariff_in_force(v.barcode, $3) f on true left join money_imports m on m.id = f.import_id
        where v.barcode = coalesce((select b.barcode from barcode_aliases b where b.code = $1), $1)
        """;

    /// <summary>Null when there is no such product.</summary>
    public async Task<PriceDesk?> FindAsync(DeskWish wish, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(Pair).With(wish.Code).With(IstanbulDay.Of(now)).With(now);
        return (await command.ListAsync(PairOf, ct)).SingleOrDefault() is { } pair ? DeskOf(pair, wish) : null;
    }

    internal static PriceDesk DeskOf(DeskPair pair, DeskWish wish)
    {
        var (bands, terms) = (pair.Tariff?.Bands, pair.Terms(wish.Returns));
        var missing = pair.Lacks();
        PriceProfit? At(decimal? price) => price is > 0 ? DeskRule.At(price.Value, bands, terms) : null;
        FloorPrice? Floor(PriceTarget target) => missing.Count == 0 ? FloorRule.Of(bands!, terms, target) : null;
        var (zero, floor) = (Floor(default), Floor(wish.Target));
        var end = new[] { pair.Price, wish.Price, zero?.Sure, floor?.Sure }.Max() ?? 0;
        return new PriceDesk(pair, At(pair.Price), At(wish.Price ?? pair.Price), bands is null ? [] : [.. TariffTier.Of(bands).Reverse().Select(tier => TierOf(tier, bands, terms, end))], zero, floor, missing);
    }

    private static DeskTier TierOf(TariffTier tier, TariffBands bands, PairTerms terms, decimal end)
    {
        var lowest = tier.Number == 4 ? Kurus(tier.To!.Value / 2) : tier.From;
        return new DeskTier(tier, DeskRule.At(lowest, bands, terms), DeskRule.At(tier.To ?? Math.Max(Kurus(tier.From * 1.5m), end), bands, terms));
    }

    private static decimal Kurus(decimal price) => decimal.Ceiling(price * 100) / 100;

    private static DeskPair PairOf(NpgsqlDataReader row) => new(
        row.Get<string>("barcode")!,
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("size"),
        row.Get<string>("title"),
        row.Get<string>("picture"),
        row.Get<decimal?>("sale"),
        row.Get<decimal?>("amount") is { } amount
            ? new DeskCost(amount, row.GetEnum<CostCurrency>("currency"), row.Get<DateOnly>("cost_from"), row.Get<decimal?>("usd"), row.Get<DateOnly?>("usd_day"), row.Get<decimal?>("unit_try"))
            : null,
        row.Get<decimal?>("packaging"),
        row.Get<decimal?>("labour"),
        row.Get<decimal?>("cargo"),
        row.Get<long?>("import_id") is { } import
            ? new DeskTariff(import, row.Get<string>("file_name")!, row.Get<int>("row"), row.Get<DateTimeOffset>("valid_from"), row.Get<DateTimeOffset?>("valid_to"), BandsOf(row))
            : null,
        row.Get<DateTimeOffset?>("lapsed_at"));

    internal static TariffBands BandsOf(NpgsqlDataReader row)
    {
        decimal Of(string column) => row.Get<decimal>(column);
        return new TariffBands(Of("from1"), Of("from2"), Of("from3"), Of("rate1"), Of("rate2"), Of("rate3"), Of("rate4"));
    }
}
