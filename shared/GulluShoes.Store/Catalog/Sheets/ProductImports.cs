using GulluShoes.Shop.Catalog.Pricing;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog.Sheets;

/// <summary>Products as a list: read without changing anything, then done as a whole, then perhaps taken back as a whole.</summary>
public sealed class ProductImports(NpgsqlDataSource database, PriceBook prices, TimeProvider clock)
{
    /// <summary>Lines per file.</summary>
    public const int Most = 50_000;

    private const int MostShown = 500;

    /// <summary>What is known of these; without those that nobody knows.</summary>
    public async Task<IReadOnlyDictionary<string, SheetStanding>> StandingAsync(IReadOnlyCollection<string> barcodes, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select barcode, buffer from stock_items where barcode = any($1)").With(barcodes.ToArray());
        var buffers = (await command.ListAsync(row => (Barcode: row.GetString(0), Buffer: row.GetInt32(1)), ct)).ToDictionary(one => one.Barcode, one => one.Buffer, StringComparer.Ordinal);
        return (await prices.StandingAsync(barcodes, ct)).ToDictionary(
            one => one.Barcode, one => new SheetStanding(one.Standing, buffers.TryGetValue(one.Barcode, out var buffer) ? buffer : null), StringComparer.Ordinal);
    }

    /// <summary>Keeps what a file would change. Returns its number.</summary>
    /// <param name="count">Lines of the file, also those that change nothing.</param>
    /// <param name="lines">Those that change something, or cannot; each row once.</param>
    public async Task<long> KeepAsync(string fileName, int count, IReadOnlyList<ImportLine> lines, string userName, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed($"insert into product_imports (file_name, lines, state, made_at, made_by) values ($1, $2, '{ImportState.Read}', $3, $4) returning id")
            .With(fileName).With(count).With(clock.GetUtcNow()).With(userName);
        batch.BatchCommands.Add(ImportSql.Columns.Command(
            $"insert into product_import_lines (import_id, {ImportSql.Columns.Names}) select currval(pg_get_serial_sequence('product_imports', 'id')), {ImportSql.Columns.Values} from {ImportSql.Columns.Rows}", lines));
        return (long)(await batch.AnswerAsync(ct))!;
    }

    /// <summary>Null when there is none.</summary>
    public async Task<ImportView?> FindAsync(long id, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add($"{ImportSql.Summaries} where m.id = $1").With(id);
        batch.Add($"select * from product_import_lines where import_id = $1 order by wrong is null, row limit {MostShown}").With(id);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var found = await reader.ListAsync(ImportSql.Summary, ct);
        await reader.NextResultAsync(ct);
        return found is [var import] ? new ImportView(import, await reader.ListAsync(ImportSql.Line, ct)) : null;
    }

    /// <summary>The latest twenty, the newest first.</summary>
    public async Task<IReadOnlyList<ImportSummary>> ListAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand($"{ImportSql.Summaries} order by m.id desc limit 20");
        return await command.ListAsync(ImportSql.Summary, ct);
    }

    /// <summary>Does what the file says where it is right: all of it, or nothing when something else stands by now.</summary>
    public Task<ImportOutcome> ApplyAsync(long id, string userName, CancellationToken ct) => TurnAsync(
        id,
        ImportState.Read,
        new PriceDeed(
            $"import/{id}",
            async connection => [.. (await PricesAsync(connection, id, ct)).Select(line => new PriceWish(line.Barcode, line.Old, line.Wanted))],
            async connection => await CloseAsync(connection, id, ImportState.Read, ImportState.Applied, userName, ct)
                && await BuffersAsync(connection, id, "old_buffer", "buffer", ct) is var left
                ? left is [var moved, ..] ? new PriceOutcome.Moved(moved) : null
                : new PriceOutcome.Gone()),
        userName,
        ct);

    /// <summary>Takes it back: each line that still stands as the file left it; the others are counted as skipped. Prices that nobody has approved yet are withdrawn.</summary>
    public Task<ImportOutcome> UndoAsync(long id, string userName, CancellationToken ct)
    {
        var (changed, back) = (0, new List<PriceWish>());
        return TurnAsync(
            id,
            ImportState.Applied,
            new PriceDeed(
                $"import/{id}/undo",
                async connection =>
                {
                    var lines = await PricesAsync(connection, id, ct);
                    changed = lines.Count - await WithdrawAsync(connection, id, userName, ct);
                    back.AddRange(Backwards(lines, await prices.StandingAsync(connection, [.. lines.Select(line => line.Barcode)], ct)));
                    return back;
                },
                async connection => await CloseAsync(connection, id, ImportState.Applied, ImportState.Undone, userName, ct)
                    ? await SkippedAsync(connection, id, changed - back.Count + (await BuffersAsync(connection, id, "buffer", "old_buffer", ct)).Count, ct)
                    : new PriceOutcome.Gone()),
            userName,
            ct);
    }

    /// <summary>The old prices of what still stands as the file left it, where they can stand.</summary>
    private IEnumerable<PriceWish> Backwards(IReadOnlyList<PriceLine> lines, IReadOnlyList<PricedSize> sizes)
    {
        var standing = sizes.ToDictionary(one => one.Barcode, one => one.Standing, StringComparer.Ordinal);
        foreach (var (barcode, old, wanted) in lines)
        {
            if (old is not null && standing.GetValueOrDefault(barcode) is { } now && now.Current == wanted && prices.Guard.Judge(now, old) is not PriceVerdict.Refused)
            {
                yield return new PriceWish(barcode, wanted, old);
            }
        }
    }

    private async Task<ImportOutcome> TurnAsync(long id, ImportState from, PriceDeed deed, string userName, CancellationToken ct)
    {
        await using var read = database.CreateCommand("select state from product_imports where id = $1").With(id);
        return await read.ExecuteScalarAsync(ct) is not string state
            ? new ImportOutcome.Unknown()
            : Enum.Parse<ImportState>(state) != from
                ? new ImportOutcome.Closed()
                : await prices.ChangeAsync(deed, userName, ct) switch
                {
                    PriceOutcome.Done done => new ImportOutcome.Done(done),
                    PriceOutcome.Gone => new ImportOutcome.Closed(),
                    var why => new ImportOutcome.Refused(why),
                };
    }

    private async Task<bool> CloseAsync(NpgsqlConnection connection, long id, ImportState from, ImportState to, string userName, CancellationToken ct)
    {
        await using var close = new NpgsqlCommand(ImportSql.Close(from, to), connection).With(clock.GetUtcNow()).With(userName).With(id);
        return await close.ExecuteNonQueryAsync(ct) == 1;
    }

    private async Task<List<string>> BuffersAsync(NpgsqlConnection connection, long id, string from, string to, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(ImportSql.Buffers(from, to), connection).With(id).With(clock.GetUtcNow());
        return await command.ListAsync(row => row.GetString(0), ct);
    }

    private async Task<int> WithdrawAsync(NpgsqlConnection connection, long id, string userName, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"update price_changes set state = '{PriceChangeState.Declined}', decided_at = $2, decided_by = $3 where deed = $1 and state = '{PriceChangeState.Asked}'", connection)
            .With($"import/{id}").With(clock.GetUtcNow()).With(userName);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<PriceOutcome?> SkippedAsync(NpgsqlConnection connection, long id, int skipped, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("update product_imports set skipped = $2 where id = $1", connection).With(id).With(skipped);
        await command.ExecuteNonQueryAsync(ct);
        return null;
    }

    private static async Task<List<PriceLine>> PricesAsync(NpgsqlConnection connection, long id, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(ImportSql.Prices, connection).With(id);
        return await command.ListAsync(
            row => new PriceLine(row.Get<string>("barcode")!, PriceReader.Price(row, "old_sale", "old_list"), PriceReader.Price(row, "sale", "list")!), ct);
    }

    private sealed record PriceLine(string Barcode, Price? Old, Price Wanted);
}
