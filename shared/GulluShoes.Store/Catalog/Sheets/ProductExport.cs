using System.Runtime.CompilerServices;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog.Sheets;

/// <summary>A product as a line of the list. Prices are TRY with VAT, quantities pairs; null where nothing is known.</summary>
/// <param name="Cost">Null where costs are not shown.</param>
public sealed record ProductLine(
    string Barcode, string? Model, string? Colour, string? Size, string? Title, string? Brand, string? Category, decimal? Sale, decimal? List, int? Buffer, int? OnHand, int? Reserved, int? Sellable, int? AtMarketplace, PairCost? Cost);

/// <summary>All products, one after the other: none is held.</summary>
public sealed class ProductExport(NpgsqlDataSource database, TimeProvider clock)
{
    /// <param name="costs">With what a pair costs today: only for people who may see it.</param>
    /// <param name="ct">Ends the reading.</param>
    public async IAsyncEnumerable<ProductLine> ReadAsync(bool costs, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = database.CreateCommand(ImportSql.Export(new ProductTerms(0, IstanbulDay.Of(clock.GetUtcNow()), costs)));
        command.CommandTimeout = 120;
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return Line(reader, costs);
        }
    }

    private static ProductLine Line(NpgsqlDataReader row, bool costs) => new(
        row.Get<string>("barcode")!,
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("size"),
        row.Get<string>("title"),
        row.Get<string>("brand"),
        row.Get<string>("category"),
        row.Get<decimal?>("sale"),
        row.Get<decimal?>("list"),
        row.Get<int?>("buffer"),
        row.Get<int?>("on_hand"),
        row.Get<int?>("reserved"),
        row.Get<int?>("sellable"),
        row.Get<int?>("quantity"),
        costs ? ProductReader.Cost(row) : null);
}
