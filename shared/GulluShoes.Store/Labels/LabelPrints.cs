using GulluShoes.Store.Audit;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Labels;

/// <summary>The one way from a label to paper: the rule of printing, and the receipts: who, when, where, why, and which copy.</summary>
public sealed class LabelPrints(NpgsqlDataSource database, LabelRows rows, TimeProvider clock)
{
    private const string Printed =
        """
        select package_id, max(copy) as last, max(copy) filter (where key = $2) as same
        from label_prints where package_id = any($1) group by package_id
        """;

    private const string Receipts =
        """
        insert into label_prints (key, package_id, label_version, copy, override, format, person, printer, at, reason)
        select $1, package_id, version, copy, override, $6, $7, $8, $9, $10
        from unnest($2::bigint[], $3::bigint[], $4::int[], $5::bool[]) as print (package_id, version, copy, override)
        """;

    /// <summary>
    /// Writes a receipt for each label, or says why some may not be printed; then none is. The packages' locks make copy numbers unique. The number of
    /// statements does not depend on the number of packages.
    /// </summary>
    public async Task<PrintOutcome> PrintAsync(PrintWish wish, CancellationToken ct)
    {
        long[] ids = [.. wish.PackageIds.Distinct()];
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        var before = await LockAsync(connection, ids, wish.Key, ct);
        var found = (await rows.ReadAsync(connection, ids, ct)).ToDictionary(row => row.PackageId);
        var verdicts = ids.Select(id => Judge(wish, id, found.GetValueOrDefault(id), before.GetValueOrDefault(id))).ToList();
        if (verdicts.Exists(verdict => verdict.Refusal is not null))
        {
            return new PrintOutcome.Refused([.. verdicts.Select(verdict => verdict.Refusal).OfType<RefusedLabel>()]);
        }

        await WriteAsync(connection, wish, [.. verdicts.Where(verdict => !verdict.Known)], ct);
        await transaction.CommitAsync(ct);
        return new PrintOutcome.Printed(
            [.. verdicts.Select(verdict => new PrintedLabel(DueOf(verdict.Row!, verdict.Copy), verdict.Copy))]);
    }

    private static Verdict Judge(PrintWish wish, long id, LabelRow? row, Before? before)
    {
        var copy = before?.Same ?? (before?.Last ?? 0) + 1;
        NotPrintable? reason = row switch
        {
            null => NotPrintable.Unknown,
            { IsDead: true } => NotPrintable.Dead,
            { IsUnverified: true } when !wish.Override => NotPrintable.NotVerified,
            { IsDrawn: false } => NotPrintable.NotDrawn,
            _ when wish.Reason is null && (copy > 1 || row.IsUnverified) => NotPrintable.ReasonNeeded,
            _ => null,
        };
        return new Verdict(row, copy, before?.Same is not null, reason is { } why ? new RefusedLabel(id, why, copy) : null);
    }

    private static LabelDue DueOf(LabelRow row, int copy) => new(row.PackageId, row.Version!.Value, row.Label with { Copy = copy > 1 });

    private async Task WriteAsync(NpgsqlConnection connection, PrintWish wish, List<Verdict> prints, CancellationToken ct)
    {
        await using var insert = new NpgsqlCommand(Receipts, connection)
            .With(wish.Key)
            .With(prints.ConvertAll(print => print.Row!.PackageId).ToArray())
            .With(prints.ConvertAll(print => print.Row!.Version!.Value).ToArray())
            .With(prints.ConvertAll(print => print.Copy).ToArray())
            .With(prints.ConvertAll(print => print.Row!.IsUnverified).ToArray())
            .With(wish.Format.ToString()).With(wish.UserName).With(wish.Printer).With(clock.GetUtcNow()).With(wish.Reason);
        await insert.ExecuteNonQueryAsync(ct);
    }

    private static async Task<Dictionary<long, Before>> LockAsync(NpgsqlConnection connection, long[] ids, Guid key, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(KnownPackage.RegistryLock).With(ids);
        batch.Add(Printed).With(ids).With(key);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return (await reader.ListAsync(row => (Id: row.Get<long>("package_id"), Prints: new Before(row.Get<int>("last"), row.Get<int?>("same"))), ct))
            .ToDictionary(row => row.Id, row => row.Prints);
    }

    /// <param name="Same">The copy number that this very wish got when it came before; null when it is new.</param>
    private sealed record Before(int Last, int? Same);

    /// <param name="Known">True when the receipt is there already.</param>
    private sealed record Verdict(LabelRow? Row, int Copy, bool Known, RefusedLabel? Refusal);
}
