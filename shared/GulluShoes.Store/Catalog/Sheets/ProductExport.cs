using System.Runtime.CompilerServices;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog.Sheets;

/// <summary>A product as a line of the list. Prices are TRY with VAT, quantities pairs; null where nothing is known.</summary>
public sealed record ProductLine(
    string Barcode, string? Model, string? Colour, string? Size, string? Title, string? Brand, string? Category, decimal? Sale, decimal? List, int? Buffer, int? OnHand, int? Reserved, int? Sellable, int? AtMarketplace);

/// <summary>All products, one after the other: none is held.</summary>
public sealed class ProductExport(NpgsqlDataSource database)
{
    public async IAsyncEnumerable<ProductLine> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = database.CreateCommand(ImportSql.Export);
        command.CommandTimeout = 120;
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return Line(reader);
        }
    }

    private static ProductLine Line(NpgsqlDataReader row) => new(
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
        row.Get<int?>("quantity"));
}
