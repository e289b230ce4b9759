using GulluShoes.Shop.Labels;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Labels;

/// <summary>The wish to put a label on paper.</summary>
/// <param name="Printer">As the device names it; null when it does not know.</param>
/// <param name="Reason">Why a copy, or a label before the package is verified, is needed; null for an ordinary first print.</param>
/// <param name="Override">True to print before the package is verified; the caller has checked the right.</param>
public sealed record PrintWish(long PackageId, LabelFormat Format, string UserName, string? Printer, string? Reason, bool Override);

/// <summary>What became of the wish to print.</summary>
public abstract record PrintOutcome
{
    private PrintOutcome()
    {
    }

    /// <summary>The receipt is written; now draw it.</summary>
    /// <param name="Copy">1 for the first print.</param>
    public sealed record Printed(LabelDue Label, int Copy) : PrintOutcome;

    public sealed record Unknown : PrintOutcome;

    /// <summary>The package will not be sent.</summary>
    public sealed record Dead : PrintOutcome;

    public sealed record NotDrawn : PrintOutcome;

    /// <summary>Not every shoe has been scanned and confirmed.</summary>
    public sealed record NotVerified : PrintOutcome;

    /// <summary>It was printed before, or is printed against the rule: somebody must say why.</summary>
    public sealed record ReasonNeeded(int Copy) : PrintOutcome;
}

/// <summary>Receipts of printed labels: who, when, where, and which copy.</summary>
public sealed class LabelPrints(NpgsqlDataSource database, LabelRows rows, TimeProvider clock)
{
    /// <summary>Writes the receipt, or says why the label may not be printed. The package's lock makes copy numbers unique.</summary>
    public async Task<PrintOutcome> PrintAsync(PrintWish wish, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var found = await LockAsync(connection, wish.PackageId, ct);
        var row = (await rows.ReadAsync(connection, [wish.PackageId], ct)).SingleOrDefault();
        var outcome = Judge(wish, found, row);
        if (outcome is PrintOutcome.Printed(var label, var copy))
        {
            await using var insert = new NpgsqlCommand(
                """
                insert into label_prints (package_id, label_version, format, copy, person, printer, at, reason, override)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                connection)
                .With(wish.PackageId).With(label.Version).With(wish.Format.ToString()).With(copy).With(wish.UserName).With(wish.Printer)
                .With(clock.GetUtcNow()).With(wish.Reason).With(!found!.Packed);
            await insert.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return outcome;
    }

    private static PrintOutcome Judge(PrintWish wish, Found? found, LabelRow? row) => (found, row) switch
    {
        (null, _) or (_, null) => new PrintOutcome.Unknown(),
        (_, { IsDead: true }) => new PrintOutcome.Dead(),
        ({ Packed: false }, _) when !wish.Override => new PrintOutcome.NotVerified(),
        (_, { IsDrawn: false }) => new PrintOutcome.NotDrawn(),
        _ when wish.Reason is null && (found.Prints > 0 || !found.Packed) => new PrintOutcome.ReasonNeeded(found.Prints + 1),
        _ => new PrintOutcome.Printed(new LabelDue(row.PackageId, row.Version!.Value, row.Label), found.Prints + 1),
    };

    private static async Task<Found?> LockAsync(NpgsqlConnection connection, long packageId, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(KnownPackage.RegistryLock).With(new[] { packageId });
        batch.Add(
            """
            select o.packed_at is not null as packed, coalesce((select max(copy) from label_prints l where l.package_id = p.package_id), 0) as prints
            from packages p join orders o on o.stage = p.stage and o.package_id = p.package_id where p.package_id = $1
            """).With(packageId);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return (await reader.ListAsync(row => new Found(row.Get<bool>("packed"), row.Get<int>("prints")), ct)).SingleOrDefault();
    }

    private sealed record Found(bool Packed, int Prints);
}
