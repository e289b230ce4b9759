using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Upkeep.Alarms;

/// <summary>What a person wants to hear of.</summary>
/// <param name="Muted">Kinds that the bell leaves out.</param>
/// <param name="Mail">Where letters go; null for none.</param>
/// <param name="MailMuted">Kinds that no letter tells.</param>
/// <param name="Quiet">When no letter comes; null where the shop's own hours hold.</param>
public sealed record AlarmWish(IReadOnlyList<AlarmKind> Muted, string? Mail, IReadOnlyList<AlarmKind> MailMuted, QuietHours? Quiet)
{
    /// <summary>Of whoever has said nothing.</summary>
    public static AlarmWish Default { get; } = new([], null, [], null);
}

/// <summary>How a message travels.</summary>
public enum AlarmRoad
{
    Mail,

    /// <summary>To the address of the settings.</summary>
    Hook,
}

/// <summary>Who gets messages.</summary>
/// <param name="PersonId">0 for the address of the settings.</param>
/// <param name="Address">Where to; null for the address of the settings.</param>
public sealed record AlarmRecipient(AlarmRoad Road, long PersonId, string? Address, IReadOnlyList<AlarmKind> Kinds, QuietHours? Quiet)
{
    /// <summary>Whoever listens at the address of the settings.</summary>
    public static AlarmRecipient Hook(QuietHours? quiet) => new(AlarmRoad.Hook, 0, null, Enum.GetValues<AlarmKind>(), quiet);
}

/// <summary>What each person wants to hear of.</summary>
public sealed class AlarmWishes(NpgsqlDataSource database, IOptionsMonitor<AlarmSettings> settings)
{
    private static readonly Role[] Hearing = [.. Enum.GetValues<Role>().Where(role => Roles.Allows(role, Permission.SolveProblems))];

    public async Task<AlarmWish> FindAsync(long personId, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select * from alarm_wishes where person_id = $1").With(personId);
        return (await command.ListAsync(Read, ct)).SingleOrDefault() ?? AlarmWish.Default;
    }

    public async Task SaveAsync(long personId, AlarmWish wish, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed(
            """
            insert into alarm_wishes (person_id, muted, mail, mail_muted, quiet_from, quiet_to) values ($1, $2, $3, $4, $5, $6)
            on conflict (person_id) do update set muted = excluded.muted, mail = excluded.mail, mail_muted = excluded.mail_muted,
                quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
            """)
            .With(personId).With(Names(wish.Muted)).With(wish.Mail).With(Names(wish.MailMuted)).With(wish.Quiet?.From).With(wish.Quiet?.To);
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Who wants letters and may still have them.</summary>
    public async Task<IReadOnlyList<AlarmRecipient>> LettersAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select w.* from alarm_wishes w join people p on p.id = w.person_id where w.mail is not null and p.active and p.role = any($1) order by w.person_id")
            .With(Names(Hearing));
        return await command.ListAsync(
            row =>
            {
                var wish = Read(row);
                return new AlarmRecipient(
                    AlarmRoad.Mail, row.Get<long>("person_id"), wish.Mail, [.. Enum.GetValues<AlarmKind>().Except(wish.MailMuted)], wish.Quiet ?? settings.CurrentValue.Quiet);
            },
            ct);
    }

    private static string[] Names<T>(IEnumerable<T> values)
        where T : struct, Enum => [.. values.Distinct().Select(value => value.ToString())];

    private static AlarmWish Read(NpgsqlDataReader row) => new(
        Kinds(row, "muted"),
        row.Get<string>("mail"),
        Kinds(row, "mail_muted"),
        row.Get<TimeOnly?>("quiet_from") is { } from && row.Get<TimeOnly?>("quiet_to") is { } to ? new QuietHours(from, to) : null);

    private static AlarmKind[] Kinds(NpgsqlDataReader row, string column) => [.. row.Get<string[]>(column)!.Select(Enum.Parse<AlarmKind>)];
}
