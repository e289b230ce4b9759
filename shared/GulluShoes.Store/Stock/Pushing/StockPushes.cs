using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Stock.Pushing;

/// <param name="Quantity">What may be sold at the moment of the claim: on hand less promised less buffer, 0 to 20,000.</param>
public sealed record StockItem(string Barcode, int Quantity) : PushItem(Barcode)
{
    internal override object[] Says => [Quantity];
}

/// <summary>What may be sold, on its way out. A zero cannot sell what is sold already, so it may leave without looking at orders.</summary>
public sealed class StockPushes(NpgsqlDataSource database, IOptionsMonitor<PushSettings> settings, TimeProvider clock) : Pushes<StockItem>(Stock, database, settings, clock)
{
    internal static readonly PushKind Stock = new(
        PushSubject.Stock, "sellable_stock", "s.sellable = 0", "true order by least(s.sellable, 20) desc, random()", ("quantity", "least(s.sellable, 20000)"))
    {
        Needs = "buffer",
        // Says the same as the view, which adds up each barcode by itself.
        Many =
            """
            (select due.*, greatest(0, coalesce(l.on_hand, 0) - coalesce(r.reserved, 0) - due.buffer) as sellable from due
             left join (select barcode, sum(quantity)::integer as on_hand from stock_levels where barcode = any(array(select barcode from due)) group by barcode) l on l.barcode = due.barcode
             left join (
                select barcode, sum(reserved)::integer as reserved from reservations where reserved > 0 and barcode = any(array(select barcode from due)) group by barcode) r on r.barcode = due.barcode)
            """,
    };

    private protected override StockItem Read(NpgsqlDataReader row) => new(row.Get<string>("barcode")!, row.Get<int>("quantity"));
}

/// <summary>What becomes of calls that told stock.</summary>
public sealed class StockReceipts(StockPushes pushes) : CallReceipts(pushes);
