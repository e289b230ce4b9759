using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Privacy;

/// <summary>Who was shown a customer's name and address.</summary>
public enum GlanceKind
{
    /// <summary>The page of the order.</summary>
    Shown,

    /// <summary>A file with all that is known.</summary>
    TakenOut,
}

/// <summary>Writes down who was shown a customer's data, into the log of changes.</summary>
public sealed class CustomerGlances(NpgsqlDataSource database, TimeProvider clock)
{
    // A page asks again every few seconds while it is open.
    private static readonly TimeSpan OneGlance = TimeSpan.FromHours(1);

    /// <summary>Before the data leaves. The same person's glances at a package within an hour are one.</summary>
    public async Task NoteAsync(IReadOnlyCollection<long> packageIds, string userName, GlanceKind kind, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var batch = database.CreateBatch();
        batch.AddDeed(
            """
            insert into personal_views (package_id, who, at, deed)
            select id, $2, $3, $4 from unnest($1) as t(id)
            where not exists (select from personal_views v where v.package_id = id and v.who = $2 and v.deed = $4 and v.at > $5)
            on conflict do nothing
            """).With(packageIds.ToArray()).With(userName).With(now).With(kind.ToString()).With(now - OneGlance);
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Forgets those that no further one is compared with; the log of changes keeps them.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from personal_views where at < $1").With(clock.GetUtcNow() - OneGlance);
        await command.ExecuteNonQueryAsync(ct);
    }
}
