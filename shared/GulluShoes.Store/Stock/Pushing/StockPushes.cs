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
public sealed class StockPushes(NpgsqlDataSource database, IOptions<PushSettings> settings, TimeProvider clock) : Pushes<StockItem>(Stock, database, settings.Value, clock)
{
    internal static readonly PushKind Stock = new(
        PushSubject.Stock, "sellable_stock", "s.sellable = 0", "true order by least(s.sellable, 20) desc, random()", ("quantity", "least(s.sellable, 20000)"));

    private protected override StockItem Read(NpgsqlDataReader row) => new(row.Get<string>("barcode")!, row.Get<int>("quantity"));
}

/// <summary>What becomes of calls that told stock.</summary>
public sealed class StockReceipts(StockPushes pushes) : CallReceipts(pushes);
