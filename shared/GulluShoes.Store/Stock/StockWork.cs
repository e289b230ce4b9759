using System.Globalization;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock;

/// <summary>What people do with stock beyond entering it.</summary>
public sealed class StockWork(NpgsqlDataSource database, StockLedger ledger, TimeProvider clock)
{
    private static readonly MovementReason[] ByHand = [MovementReason.Opening, MovementReason.GoodsIn, MovementReason.Count, MovementReason.Damage, MovementReason.Transfer];

    /// <summary>True of what a person entered and may take back; what follows from an order is changed by the order alone.</summary>
    public static bool IsUndoable(MovementReason reason) => ByHand.Contains(reason);

    /// <summary>Moves pairs from one shelf to another; refused when the first holds fewer.</summary>
    /// <param name="key">Made by the device: the same move again counts once.</param>
    public Task<StockOutcome> MoveAsync(string key, string barcode, string from, string to, int pairs, string userName, CancellationToken ct)
    {
        StockWish Leg(string end, string shelf, int delta) =>
            new($"move/{key}/{end}", barcode, shelf, delta, Replaces: false, MovementReason.Transfer, Reference: $"move/{key}");
        return ledger.BookAsync([Leg("from", from, -pairs), Leg("to", to, pairs)], userName, ct, enough: true);
    }

    /// <summary>Takes pairs off a shelf that cannot be sold; refused when it holds fewer.</summary>
    public Task<StockOutcome> WriteOffAsync(string key, string barcode, string shelf, int pairs, string? note, string userName, CancellationToken ct) =>
        ledger.BookAsync(
            [new StockWish($"damage/{key}", barcode, shelf, -pairs, Replaces: false, MovementReason.Damage, Note: note)], userName, ct, enough: true);

    /// <summary>Takes back what a person entered, with all that belongs to it, by movements of their own. Taking back twice counts once.</summary>
    public async Task<StockOutcome> UndoAsync(long id, string userName, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select m.id, m.barcode, m.shelf, m.delta, m.reason, m.reference from stock_movements one
            join stock_movements m on m.id = one.id or (one.reason = '{MovementReason.Transfer}' and m.barcode = one.barcode and m.reference = one.reference and m.undoes is null)
            where one.id = $1 and one.undoes is null and one.reason = any($2) order by m.id
            """).With(id).With(ByHand.Select(reason => reason.ToString()).ToArray());
        var wishes = await command.ListAsync(Counter, ct);
        return wishes.Count == 0 ? new StockOutcome.NotUndoable() : await ledger.BookAsync(wishes, userName, ct);
    }

    /// <summary>Makes a shelf; one that is there stays as it is.</summary>
    /// <param name="code">As <see cref="ShelfCode.Read"/> gives it.</param>
    public async Task MakeShelfAsync(string code, string userName, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed("insert into shelves (code, created_at, created_by) values ($1, $2, $3) on conflict (code) do nothing")
            .With(code).With(clock.GetUtcNow()).With(userName);
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static StockWish Counter(NpgsqlDataReader row)
    {
        var id = row.GetInt64(0);
        return new StockWish(
            string.Create(CultureInfo.InvariantCulture, $"undo/{id}"),
            row.GetString(1),
            row.GetString(2),
            -row.GetInt32(3),
            Replaces: false,
            row.GetEnum<MovementReason>("reason"),
            row.Get<string>("reference"),
            Undoes: id);
    }
}
