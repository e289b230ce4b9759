using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock;
using Npgsql;

namespace GulluShoes.Store.Catalog.Care;

/// <summary>Everything about one size.</summary>
/// <param name="Card">Its model and colour; of the sizes only this one.</param>
/// <param name="Publication">Null when it was not created here.</param>
/// <param name="Buffer">Null while its stock is not kept.</param>
/// <param name="Aliases">Other codes for it.</param>
/// <param name="Twins">Products whose codes are so near that one is easily scanned or typed for the other.</param>
/// <param name="Changes">What people decided about it, the newest first; at most 20.</param>
public sealed record ProductDetail(
    ProductCard Card, SizePublication? Publication, SizeBuffer? Buffer, IReadOnlyList<ProductAlias> Aliases, IReadOnlyList<TwinProduct> Twins, IReadOnlyList<ProductDecision> Changes);

/// <summary>How a size that was created here fares at Trendyol.</summary>
/// <param name="DraftId">Where it is put right and sent again.</param>
/// <param name="Underway">Trendyol is being told, so <paramref name="State"/> may be another one soon.</param>
/// <param name="Reasons">Why Trendyol turned it down; empty when it did not, or gave none.</param>
public sealed record SizePublication(Guid DraftId, PublicationState State, bool Underway, IReadOnlyList<string> Reasons);

/// <summary>What is kept back from sale, and why.</summary>
/// <param name="PairsPerHour">Orders as measured; null when they never were.</param>
/// <param name="LatencySeconds">How long a number takes until Trendyol confirms it, 95 of 100 times; null when that was never measured.</param>
/// <param name="MeasuredAt">UTC.</param>
public sealed record SizeBuffer(BufferRule Rule, int Pairs, double? PairsPerHour, double? LatencySeconds, DateTimeOffset? MeasuredAt);

/// <param name="Since">UTC.</param>
/// <param name="By">As people call the person.</param>
/// <param name="WasProduct">True when it was a product of its own before.</param>
public sealed record ProductAlias(string Code, DateTimeOffset Since, string By, bool WasProduct);

/// <param name="Was">Before; null when nothing was said.</param>
/// <param name="IsNow">Null when nothing is said any more.</param>
/// <param name="By">As people call the person.</param>
public sealed record ProductDecision(DateTimeOffset At, string Change, string? Was, string? IsNow, string By);

/// <summary>Reads what is known and was decided about one size.</summary>
public sealed class ProductDetails(NpgsqlDataSource database, ProductList products)
{
    private const string Buffer = "select buffer_rule, buffer, buffer_rate, buffer_latency, buffer_measured_at from stock_items where barcode = $1";

    private const string Publication = $"select draft_id, state, call_id is not null as underway, reasons from product_publications where channel = '{ListingSql.Trendyol}' and barcode = $1";

    private const string Aliases =
        """
        select a.code, a.created_at, coalesce(h.name, a.created_by) as who, exists (select from variants v where v.barcode = a.code) as was_product
        from barcode_aliases a left join people h on h.user_name = a.created_by where a.barcode = $1 order by a.created_at, a.code
        """;

    private const string Changes =
        """
        select c.at, c.change, c.was, c.is_now, coalesce(h.name, c.actor) as who from product_changes c left join people h on h.user_name = c.actor where c.barcode = $1 order by c.id desc limit 20
        """;

    /// <summary>Null when there is no such product.</summary>
    /// <param name="code">A barcode or an alias.</param>
    public async Task<ProductDetail?> FindAsync(string code, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        if (await products.FindAsync(connection, code, ct) is not (var barcode, var card))
        {
            return null;
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.Add(Publication).With(barcode);
        batch.Add(Buffer).With(barcode);
        batch.Add(Aliases).With(barcode);
        batch.Add(Changes).With(barcode);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var publication = await reader.ListAsync(row => new SizePublication(row.Get<Guid>("draft_id"), row.GetEnum<PublicationState>("state"), row.Get<bool>("underway"), row.Get<string[]>("reasons")!), ct);
        await reader.NextResultAsync(ct);
        var buffer = await reader.ListAsync(
            row => new SizeBuffer(row.GetEnum<BufferRule>("buffer_rule"), row.Get<int>("buffer"), row.Get<double?>("buffer_rate"), row.Get<double?>("buffer_latency"), row.Get<DateTimeOffset?>("buffer_measured_at")), ct);
        await reader.NextResultAsync(ct);
        var aliases = await reader.ListAsync(row => new ProductAlias(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetBoolean(3)), ct);
        await reader.NextResultAsync(ct);
        var changes = await reader.ListAsync(row => new ProductDecision(row.GetFieldValue<DateTimeOffset>(0), row.GetString(1), row.Get<string>("was"), row.Get<string>("is_now"), row.Get<string>("who")!), ct);
        await reader.CloseAsync();
        var own = card with { Sizes = [.. card.Sizes.Where(size => size.Barcode == barcode)] };
        return new ProductDetail(own, publication.SingleOrDefault(), buffer.SingleOrDefault(), aliases, await StockReader.TwinsAsync(connection, barcode, ct), changes);
    }
}
