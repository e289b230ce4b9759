using GulluShoes.Shop.Orders;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders.Applying;

/// <summary>A payload without lines tells nothing about them: a known package keeps those it has.</summary>
internal static class KeptLines
{
    public static async Task<List<PackageFacts>> CompleteAsync(
        NpgsqlConnection connection, List<PackageFacts> facts, Dictionary<long, KnownPackage> known, CancellationToken ct)
    {
        var silent = facts.Where(one => one.Lines.Count == 0 && known.ContainsKey(one.PackageId)).Select(one => one.PackageId).ToArray();
        if (silent.Length == 0)
        {
            return facts;
        }

        await using var command = new NpgsqlCommand(
            $"select {OrderColumns.Lines.Names} from order_lines where package_id = any($1) order by line_id", connection).With(silent);
        var kept = (await command.ListAsync(row => (Id: row.GetInt64(0), Line: Read(row)), ct)).ToLookup(row => row.Id, row => row.Line);
        return facts.ConvertAll(one => one.Lines.Count == 0 ? one with { Lines = [.. kept[one.PackageId]] } : one);
    }

    private static LineFacts Read(NpgsqlDataReader row) => new()
    {
        LineId = row.Get<long>("line_id"),
        Quantity = row.Get<int>("quantity"),
        Barcode = row.Get<string>("barcode")!,
        StockCode = row.Get<string>("stock_code"),
        ProductName = row.Get<string>("product_name"),
        Variant = new VariantName(row.Get<string>("model"), row.Get<string>("colour"), row.Get<string>("size")),
        ContentId = row.Get<long?>("content_id"),
        UnitGross = row.Get<decimal?>("unit_gross"),
        UnitSellerDiscount = row.Get<decimal?>("unit_seller_discount"),
        UnitTrendyolDiscount = row.Get<decimal?>("unit_trendyol_discount"),
        UnitPrice = row.Get<decimal?>("unit_price"),
        VatRate = row.Get<decimal?>("vat_rate"),
        CommissionRate = row.Get<decimal?>("commission_rate"),
        Currency = row.Get<string>("currency"),
        Status = row.Get<string>("status"),
    };
}
