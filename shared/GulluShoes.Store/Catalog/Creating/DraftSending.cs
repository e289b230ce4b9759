using System.Text.Json;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>Decides what the marketplace is to be told of a draft, and writes it down together with the message that follows from it.</summary>
public sealed class DraftSending(NpgsqlDataSource database, Outbox outbox, TimeProvider clock)
{
    /// <summary>Everything that the marketplace does not know yet.</summary>
    /// <param name="view">Without complaints, and kept.</param>
    public async Task<DraftOutcome> SendAsync(DraftView view, TradeCategory category, string userName, CancellationToken ct)
    {
        var sheets = ProductSheet.Of(view.Draft, category);
        return await QueueAsync(view.Id, view.Version, userName, async (connection, publications) =>
        {
            var sellable = await SellableAsync(connection, publications, ct);
            var sent = sheets.Select(sheet => sheet with { Quantity = Math.Min(sellable.GetValueOrDefault(sheet.Barcode, sheet.Quantity), DraftCheck.LargestQuantity) }).ToList();
            return SendPlan.Of([.. sent.Select(sheet => (sheet, MarksOf(sheet)))], publications);
        }, ct);
    }

    /// <summary>Takes approved variants out of sale, brings them back, or asks for their release.</summary>
    /// <param name="barcodes">Null for all of the draft's.</param>
    public Task<DraftOutcome> TellAsync(DraftView view, ProductCallKind kind, IReadOnlyCollection<string>? barcodes, string userName, CancellationToken ct) =>
        QueueAsync(view.Id, view.Version, userName, (_, publications) =>
        {
            var named = publications.Where(one => one.State == PublicationState.Approved && barcodes?.Contains(one.Barcode) != false).Select(one => Bare(view, one)).ToList();
            return Task.FromResult<IReadOnlyList<PlannedCall>>(named.Count == 0 ? [] : [new PlannedCall(kind, named)]);
        }, ct);

    private async Task<DraftOutcome> QueueAsync(
        Guid id, int version, string userName, Func<NpgsqlConnection, IReadOnlyList<Publication>, Task<IReadOnlyList<PlannedCall>>> plan, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var lockDraft = new NpgsqlCommand("select version from product_drafts where id = $1 for update", connection).With(id);
        if (await lockDraft.ExecuteScalarAsync(ct) is not int there)
        {
            return new DraftOutcome.Unknown();
        }

        if (there != version)
        {
            return new DraftOutcome.Stale(there);
        }

        await using var read = new NpgsqlCommand("select * from product_publications where draft_id = $1 order by barcode for update", connection).With(id);
        var publications = await read.ListAsync(row => (One: Read(row), Busy: row.Get<long?>("call_id") is not null), ct);
        if (publications.Exists(one => one.Busy))
        {
            return new DraftOutcome.Busy();
        }

        var calls = await plan(connection, [.. publications.Select(one => one.One)]);
        if (calls.Count == 0)
        {
            return new DraftOutcome.NothingToSend();
        }

        var messages = await WriteAsync(connection, id, calls, userName, ct);
        await transaction.CommitAsync(ct);
        await outbox.SendAsync(messages, ct);
        return new DraftOutcome.Done();
    }

    private async Task<List<OutboxMessage>> WriteAsync(NpgsqlConnection connection, Guid id, IReadOnlyList<PlannedCall> calls, string userName, CancellationToken ct)
    {
        var ids = new List<long>();
        foreach (var call in calls)
        {
            await using var insert = new NpgsqlCommand(ProductCallSql.Insert, connection)
                .With(ListingSql.Trendyol).With(call.Kind.ToString()).With(id).With(call.Sheets.Select(sheet => sheet.Barcode).ToArray())
                .With(JsonSerializer.Serialize(call.Sheets.Select(sheet => new SentSheet(sheet, MarksOf(sheet))), JsonSerializerOptions.Web)).With(clock.GetUtcNow()).With(userName);
            ids.Add((long)(await insert.ExecuteScalarAsync(ct))!);
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(outbox.Insert(Queues.ProductCalls, [QueueSender.Body(new ProductCallsDue(ids))]));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await reader.ListAsync(Outbox.Read, ct);
    }

    private static async Task<Dictionary<string, int>> SellableAsync(NpgsqlConnection connection, IReadOnlyList<Publication> publications, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select barcode, sellable from sellable_stock where barcode = any($1)", connection).With(publications.Select(one => one.Barcode).ToArray());
        return (await command.ListAsync(row => (row.GetString(0), row.GetInt32(1)), ct)).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    private static ToldMarks MarksOf(ProductSheet sheet)
    {
        var content = new Mark().Add(sheet.Title, sheet.Description, sheet.BrandId, sheet.CategoryId, sheet.Origin).Add([.. sheet.Pictures]);
        foreach (var attribute in sheet.Attributes)
        {
            content.Add(attribute.Id, attribute.Custom, string.Join(',', attribute.ValueIds ?? []));
        }

        return new ToldMarks(content.Hash(), new Mark().Add(sheet.StockCode, sheet.VatRate, sheet.Desi).Hash(), new Mark().Add(sheet.DeliveryDays).Hash());
    }

    private static ProductSheet Bare(DraftView view, Publication one)
    {
        var cell = view.Draft.Variants.First(each => each.Barcode == one.Barcode);
        return new ProductSheet
        {
            Barcode = one.Barcode,
            Colour = cell.Colour,
            Size = cell.Size,
            ModelCode = view.Draft.ModelCode ?? "",
            Title = "",
            Description = "",
            StockCode = "",
            BrandId = 0,
            CategoryId = 0,
            Origin = "",
            VatRate = 0,
            Desi = 0,
            DeliveryDays = 0,
            Quantity = 0,
            ListPrice = 0,
            SalePrice = 0,
            Pictures = [],
            Attributes = [],
        };
    }

    private static Publication Read(NpgsqlDataReader row) => new(
        row.Get<string>("barcode")!,
        row.GetEnum<PublicationState>("state"),
        row.Get<long?>("content_id"),
        row.Get<long?>("told_content") is { } content ? new ToldMarks(content, row.Get<long>("told_variant"), row.Get<long>("told_delivery")) : null);
}

/// <summary>A sheet as it was written down for a call, with the marks that count once the marketplace took it.</summary>
public sealed record SentSheet(ProductSheet Sheet, ToldMarks Marks);
