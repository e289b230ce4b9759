using System.Globalization;
using System.Runtime.CompilerServices;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Audit;

/// <summary>What happened to a row.</summary>
public enum ChangeDeed
{
    Insert,
    Update,
    Delete,
}

/// <summary>Which changes somebody wants to see; what is null does not matter.</summary>
/// <param name="Who">A user name, exactly.</param>
/// <param name="Kind">A table.</param>
/// <param name="Thing">What names the row, exactly: a barcode, a shelf, an id.</param>
/// <param name="From">UTC, included.</param>
/// <param name="Until">UTC, not included.</param>
public sealed record ChangeWish(string? Who = null, string? Kind = null, string? Thing = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <summary>One change as the tables wrote it down.</summary>
/// <param name="At">UTC, by the database's clock.</param>
/// <param name="Who">The user name; null when no person did it, or nobody owned up to it.</param>
/// <param name="Door">The function; null when somebody wrote past them.</param>
/// <param name="CameFrom">A class of addresses, or what woke the function.</param>
/// <param name="Run">The invocation, which the app's log names too.</param>
/// <param name="Name">What people call the thing where its id says nothing; null elsewhere.</param>
/// <param name="Before">The fields that were replaced, JSON; null for a new row.</param>
/// <param name="After">What they became, JSON; null for a deleted row.</param>
public sealed record Change(long Id, DateTimeOffset At, string? Who, string? Door, string? CameFrom, string? Run, string Kind, ChangeDeed Deed, string Thing, string? Name, string? Before, string? After);

/// <summary>Changes, the newest first.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record ChangePage(IReadOnlyList<Change> Changes, ChangePlace? Next);

/// <summary>The last change of a page, as the next request names it. Opaque to callers.</summary>
public sealed record ChangePlace(DateTimeOffset At, long Id)
{
    public string Encode() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Id}");

    /// <summary>Null for what is none of ours.</summary>
    public static ChangePlace? Decode(string text) =>
        text.Split('.') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ChangePlace(new DateTimeOffset(ticks, TimeSpan.Zero), number)
            : null;
}

/// <summary>Reads the log of changes.</summary>
public sealed class AuditReader(NpgsqlDataSource database)
{
    // The log shows whatever stands in it, also what nobody's id is.
    private const string Numbered = "a.thing ~ '^[0-9]{1,18}$'";

    // Names are looked up for the rows that are shown, not for those that are searched.
    private const string Named =
        $"""
        select a.id, a.at, a.who, a.door, a.came_from, a.run, a.kind, a.deed, a.thing, a.before::text as before, a.after::text as after,
            coalesce(p.user_name, o.order_number, nullif(concat_ws(' ', v.model, v.colour, v.size), '')) as name
        from found a
        left join people p on p.id = case when a.kind in ('people', 'sessions') and {Numbered} then a.thing::bigint end
        left join orders o on o.package_id = case when a.kind in ('package_history', 'label_prints', 'personal_views', 'personal_erasures') and {Numbered} then a.thing::bigint end
        left join variants v on v.barcode = case when a.kind in ('stock_movements', 'product_changes') then a.thing end
        order by a.at desc, a.id desc
        """;

    /// <param name="before">The previous page's <see cref="ChangePage.Next"/>; null for the first.</param>
    public async Task<ChangePage> PageAsync(ChangeWish wish, ChangePlace? before, int take, CancellationToken ct)
    {
        await using var command = Asked(wish, before, take + 1);
        var rows = await command.ListAsync(Read, ct);
        return new ChangePage([.. rows.Take(take)], rows.Count > take ? new ChangePlace(rows[take - 1].At, rows[take - 1].Id) : null);
    }

    /// <summary>All of them, one after the other.</summary>
    public async IAsyncEnumerable<Change> ReadAsync(ChangeWish wish, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = Asked(wish, before: null, most: null);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return Read(reader);
        }
    }

    /// <summary>Only what is asked for stands in the statement, so that the planner sees which index serves it.</summary>
    private NpgsqlCommand Asked(ChangeWish wish, ChangePlace? before, int? most)
    {
        var command = database.CreateCommand();
        var conditions = new List<string>();
        Add("a.who = ", wish.Who is not null, wish.Who);
        Add("a.kind = ", wish.Kind is not null, wish.Kind);
        Add("a.thing = ", wish.Thing is not null, wish.Thing);
        Add("a.at >= ", wish.From is not null, wish.From.GetValueOrDefault());
        Add("a.at < ", wish.Until is not null, wish.Until.GetValueOrDefault());
        if (before is not null)
        {
            conditions.Add($"(a.at, a.id) < (${command.With(before.At).Parameters.Count}, ${command.With(before.Id).Parameters.Count})");
        }

        var where = conditions.Count == 0 ? "" : "where " + string.Join(" and ", conditions);
        var limit = most is { } rows ? $"limit ${command.With(rows).Parameters.Count}" : "";
        command.CommandText = $"with found as (select * from audit_log a {where} order by a.at desc, a.id desc {limit}) {Named}";
        return command;

        void Add<T>(string condition, bool matters, T value)
        {
            if (matters)
            {
                conditions.Add($"{condition}${command.With(value).Parameters.Count}");
            }
        }
    }

    private static Change Read(NpgsqlDataReader row) => new(
        row.Get<long>("id"), row.Get<DateTimeOffset>("at"), row.Get<string>("who"), row.Get<string>("door"), row.Get<string>("came_from"), row.Get<string>("run"), row.Get<string>("kind")!,
        row.GetEnum<ChangeDeed>("deed"), row.Get<string>("thing")!, row.Get<string>("name"), row.Get<string>("before"), row.Get<string>("after"));
}
