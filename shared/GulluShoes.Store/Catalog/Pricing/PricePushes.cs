using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Catalog.Pricing;

/// <summary>Prices of a barcode. TRY, VAT included, 2 decimals.</summary>
public sealed record PriceItem(string Barcode, decimal Sale, decimal List) : PushItem(Barcode)
{
    internal override object[] Says => [Sale, List];
}

/// <summary>
/// Prices on their way out. What was refused is told again only when a person wants it: meanwhile somebody may have set another price at the marketplace. What
/// is told along must be what stands there.
/// </summary>
public sealed class PricePushes(NpgsqlDataSource database, IOptionsMonitor<PushSettings> settings, TimeProvider clock) : Pushes<PriceItem>(Prices, database, settings, clock)
{
    // The marketplace takes thirty prices of a barcode a minute.
    private const string Rest = "3 seconds";

    private static readonly string Landed =
        $"""
        noted as (
            update price_changes c set landed_at = case when t.reason is null then t.at end, reason = t.reason from told t where c.barcode = t.barcode and c.number = t.seen_change),
        listed as (
            update listings g set sale_price = p.sale_price, list_price = p.list_price, mark = 0, changed_at = t.at
            from told t join price_pushes p on p.barcode = t.barcode where g.channel = '{ListingSql.Trendyol}' and g.barcode = t.barcode and t.reason is null)
        """;

    private static readonly PushKind Prices = new(
        PushSubject.Price,
        "price_items",
        "false",
        $"""
        p.outcome = '{PushState.Applied}' and exists (
            select from listings g where g.channel = '{ListingSql.Trendyol}' and g.barcode = s.barcode and (g.sale_price, g.list_price) = (s.sale_price, s.list_price)) order by random()
        """,
        ("sale_price", "s.sale_price"),
        ("list_price", "s.list_price"))
    {
        Needs = "sale_price, list_price",
        Apart = Rest,
        Heard = Landed,
    };

    protected override TimeSpan? RetryRejected => null;

    private protected override PriceItem Read(NpgsqlDataReader row) => new(row.Get<string>("barcode")!, row.Get<decimal>("sale_price"), row.Get<decimal>("list_price"));
}

/// <summary>What becomes of calls that told prices.</summary>
public sealed class PriceReceipts(PricePushes pushes) : CallReceipts(pushes);

/// <summary>Wakes the push of prices.</summary>
public sealed class PriceWake(QueueSender queues, QueueWake polling, ILogger<PriceWake> logger) : PushWake(Queues.PricePushes, queues, polling, logger);
