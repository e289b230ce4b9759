using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock;
using Npgsql;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>
/// Makes products of the shop of a draft: its variants, known to scanners and lists, and their first stock in the ledger. Every step counts once, so whoever dies in
/// between is finished by the next one.
/// </summary>
public sealed class DraftKeeping(NpgsqlDataSource database, StockLedger ledger, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly ColumnSet<DraftVariant> Cells = new ColumnSet<DraftVariant>()
        .AddText("barcode", cell => cell.Barcode).AddText("colour", cell => cell.Colour).AddText("size", cell => cell.Size);

    /// <param name="version">What was seen and judged; without complaint that stops it.</param>
    public async Task<DraftOutcome> KeepAsync(Guid id, int version, string userName, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using (var transaction = await connection.BeginDeedAsync(ct))
        {
            if (await MakeAsync(connection, id, version, userName, ct) is { } refused)
            {
                return refused;
            }

            await transaction.CommitAsync(ct);
        }

        await FinishAsync(id, ct);
        return new DraftOutcome.Done();
    }

    /// <summary>Finishes what somebody began and did not end. Returns how many.</summary>
    /// <exception cref="AggregateException">Some could not be finished; all others were.</exception>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select id from product_drafts where state = '{DraftState.Keeping}' and changed_at < $1").With(clock.GetUtcNow() - Patience);
        var open = await command.ListAsync(row => row.GetGuid(0), ct);
        var failures = new List<Exception>();
        foreach (var id in open)
        {
            try
            {
                await FinishAsync(id, ct);
            }
            catch (Exception broken) when (!ct.IsCancellationRequested)
            {
                failures.Add(new InvalidOperationException($"Draft {id} could not be finished.", broken));
            }
        }

        return failures.Count == 0 ? open.Count : throw new AggregateException(failures);
    }

    private async Task<DraftOutcome?> MakeAsync(NpgsqlConnection connection, Guid id, int version, string userName, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand("select draft, version from product_drafts where id = $1 for update", connection).With(id);
        if ((await read.ListAsync(row => (Draft: Drafts.DraftOf(row), Version: row.Get<int>("version")), ct)) is not [var found])
        {
            return new DraftOutcome.Unknown();
        }

        if (found.Version != version)
        {
            return new DraftOutcome.Stale(found.Version);
        }

        var taken = await ReserveAsync(connection, id, found.Draft, userName, ct);
        if (taken.Count > 0)
        {
            return new DraftOutcome.Taken(taken);
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(VariantSql.Learn(found.Draft.Variants.Select(cell => Listing(found.Draft, cell))));
        batch.BatchCommands.Add(Cells.Command(
            $"""
            insert into product_publications (channel, draft_id, model, state, changed_at, {Cells.Names})
            select '{ListingSql.Trendyol}', $4, $5, '{PublicationState.Local}', $6, {Cells.Values} from {Cells.Rows} on conflict (channel, barcode) do nothing
            """,
            found.Draft.Variants.ToList()).With(id).With(found.Draft.ModelCode!).With(clock.GetUtcNow()));
        batch.Add($"update product_drafts set state = '{DraftState.Keeping}', changed_at = $2, changed_by = $3 where id = $1").With(id).With(clock.GetUtcNow()).With(userName);
        await batch.ExecuteNonQueryAsync(ct);
        return null;
    }

    /// <summary>Answers with those that are somebody else's; two drafts that want one code wait for each other here.</summary>
    private async Task<List<string>> ReserveAsync(NpgsqlConnection connection, Guid id, ProductDraft draft, string userName, CancellationToken ct)
    {
        var barcodes = draft.Variants.Select(cell => cell.Barcode!).Order(StringComparer.Ordinal).ToArray();
        var keys = barcodes.Select(CodeKey.Of).ToArray();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(
            $"""
            insert into reserved_codes (kind, code_key, code, draft_id, reserved_at, reserved_by)
            select '{ProductCodes.Barcodes}', t.key, t.code, $3, $4, $5 from unnest($1, $2) as t(code, key) on conflict do nothing
            """).With(barcodes).With(keys).With(id).With(clock.GetUtcNow()).With(userName);
        batch.Add(ProductCodes.Taken).With(barcodes).With(keys).With(id);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await reader.ListAsync(row => row.GetString(0), ct);
    }

    private async Task FinishAsync(Guid id, CancellationToken ct)
    {
        await using var read = database.CreateCommand("select draft, changed_by from product_drafts where id = $1").With(id);
        var (draft, by) = (await read.ListAsync(row => (Drafts.DraftOf(row), row.Get<string>("changed_by")!), ct)).Single();
        var outcome = await ledger.BookAsync([.. draft.Variants.Select(cell => Opening(id, cell))], by, ct);
        if (outcome is not StockOutcome.Done)
        {
            throw new InvalidOperationException($"The first stock of draft {id} was not booked: {outcome.GetType().Name}.");
        }

        await using var kept = database.CreateBatch();
        kept.AddDeed($"update product_drafts set state = '{DraftState.Kept}' where id = $1 and state = '{DraftState.Keeping}'").With(id);
        await kept.ExecuteNonQueryAsync(ct);
    }

    private static StockWish Opening(Guid id, DraftVariant cell) =>
        new($"opening/{cell.Barcode}", cell.Barcode!, ShelfCode.Unsaid, cell.Quantity ?? 0, Replaces: false, MovementReason.Opening, Reference: $"draft/{id:D}");

    private static ListingFacts Listing(ProductDraft draft, DraftVariant cell) => new()
    {
        Barcode = cell.Barcode!,
        Variant = new VariantName(draft.ModelCode, cell.Colour, cell.Size),
        Title = draft.TitleOf(cell.Colour) is { Length: > 0 } title ? title : null,
    };
}
