using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Packing;

/// <summary>What one person did on one day, Istanbul's calendar.</summary>
/// <param name="Person">User name.</param>
/// <param name="Name">As people call the person; null when the person is gone.</param>
/// <param name="Packages">Packages whose packing the person confirmed.</param>
/// <param name="Scans">All readings at a station.</param>
/// <param name="WrongScans">Those that did not fit: another product, an unknown code, one shoe too many.</param>
/// <param name="Holds">How often the person put a package aside.</param>
/// <param name="ActiveMinutes">Between readings and confirmations that lie at most a quarter of an hour apart; longer pauses are breaks.</param>
public sealed record PersonDay(DateOnly Day, string Person, string? Name, int Packages, int Scans, int WrongScans, int Holds, decimal ActiveMinutes)
{
    private const decimal Enough = 15;

    /// <summary>Packages an active hour, one decimal; null after less than a quarter of an hour, which tells nothing.</summary>
    public decimal? PerHour => ActiveMinutes >= Enough ? Math.Round(Packages * 60 / ActiveMinutes, 1) : null;
}

/// <summary>Who packed how much, day by day.</summary>
public sealed class PackingReport(NpgsqlDataSource database)
{
    /// <summary>Both days included, newest first.</summary>
    public async Task<IReadOnlyList<PersonDay>> ReadAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with packed as materialized (
                select who as person, at, package_id, what from package_history
                where source <> 'Sync' and what in ('packed', 'moved,packed', 'held') and who is not null
                    and at >= $1::timestamp at time zone 'Europe/Istanbul' and at < ($2 + 1)::timestamp at time zone 'Europe/Istanbul'),
            readings as materialized (
                select person, at, result from scans
                where at >= $1::timestamp at time zone 'Europe/Istanbul' and at < ($2 + 1)::timestamp at time zone 'Europe/Istanbul'),
            moments as (
                select person, at, (at at time zone 'Europe/Istanbul')::date as day, package_id, what, null as result from packed
                union all
                select person, at, (at at time zone 'Europe/Istanbul')::date, null, null, result from readings),
            paced as (
                select *, case when what is distinct from 'held'
                    then at - lag(at) over (partition by person, day, what is not distinct from 'held' order by at) end as pause
                from moments)
            select day, person, h.name,
                (count(distinct package_id) filter (where what <> 'held'))::int as packages,
                (count(result))::int as scans,
                (count(*) filter (where result in ('WrongProduct', 'UnknownCode', 'AlreadyComplete')))::int as wrong,
                (count(*) filter (where what = 'held'))::int as holds,
                round((coalesce(extract(epoch from sum(pause) filter (where pause <= interval '15 minutes')), 0) / 60)::numeric, 1) as minutes
            from paced left join people h on h.user_name = person
            group by day, person, h.name order by day desc, person
            """).With(from).With(to);
        return await command.ListAsync(Read, ct);
    }

    private static PersonDay Read(NpgsqlDataReader row) => new(
        row.Get<DateOnly>("day"),
        row.Get<string>("person")!,
        row.Get<string>("name"),
        row.Get<int>("packages"),
        row.Get<int>("scans"),
        row.Get<int>("wrong"),
        row.Get<int>("holds"),
        row.Get<decimal>("minutes"));
}
