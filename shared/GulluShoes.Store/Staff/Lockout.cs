using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Staff;

/// <summary>
/// Counts wrong attempts by the name that was typed and by where they came from. A name that nobody has is counted too, else the lock would tell
/// which names exist.
/// </summary>
public sealed class Lockout(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Wrong attempts in a row before a name is locked.</summary>
    public const int Limit = 5;

    /// <summary>Wrong attempts before an address is locked; a whole shop may sit behind one.</summary>
    public const int AddressLimit = 50;

    /// <summary>The first lock; each wrong attempt after it doubles the next.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(5);

    /// <summary>The longest lock: a stranger must not keep a person out for days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>After so long without a wrong attempt the count begins anew.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>
    /// Counts an attempt before anything is checked, in one statement, so that guesses made at the same time cannot share one count.
    /// </summary>
    /// <returns>How long to wait; null when the attempt may be made.</returns>
    internal async Task<TimeSpan?> TakeAsync(string userName, string? address, CancellationToken ct) =>
        (address is null ? null : await TakeOneAsync(KeyOf(address), AddressLimit, ct)) ?? await TakeOneAsync(userName, Limit, ct);

    /// <summary>The attempt was not wrong, and not the whole way in either: it counts as if it had not been made.</summary>
    internal async Task GiveBackAsync(string userName, string? address, CancellationToken ct)
    {
        await GiveBackOneAsync(userName, Limit, ct);
        await (address is null ? Task.CompletedTask : GiveBackOneAsync(KeyOf(address), AddressLimit, ct));
    }

    /// <summary>The person came in: nothing was wrong with the name. An address that guesses other names stays counted.</summary>
    internal async Task ForgetAsync(string userName, string? address, CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from sign_in_failures where user_name = $1").With(userName);
        await command.ExecuteNonQueryAsync(ct);
        await (address is null ? Task.CompletedTask : GiveBackOneAsync(KeyOf(address), AddressLimit, ct));
    }

    /// <summary>Deletes what is no longer counted. Returns how many.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from sign_in_failures where last_at < $1").With(clock.GetUtcNow() - Remembered);
        return await command.ExecuteNonQueryAsync(ct);
    }

    // No name begins with a space.
    private static string KeyOf(string address) => $" {address}";

    // The length of the lock after so many failures: $3 the limit, $4 the first lock, $5 the longest.
    private static string LockAfter(string failures) => $"least($4 * power(2, least(greatest({failures} - $3, 0), 20)), $5)";

    private async Task<TimeSpan?> TakeOneAsync(string key, int limit, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = Command(
            $"""
            with taken as (
                insert into sign_in_failures as f (user_name, failures, last_at) values ($1, 1, $2)
                on conflict (user_name) do update
                set failures = case when f.last_at < $6 then 1 else f.failures + 1 end, last_at = $2
                where f.failures < $3 or f.last_at + {LockAfter("f.failures")} <= $2
                returning 1)
            select exists (select from taken) as taken, (select last_at + {LockAfter("failures")} from sign_in_failures where user_name = $1) as until
            """, key, now, limit).With(now - Remembered);
        var verdict = await command.ListAsync(row => (Taken: row.Get<bool>("taken"), Until: row.Get<DateTimeOffset?>("until")), ct);
        // A row that came into being while we waited for it is not in our snapshot.
        return verdict[0].Taken ? null : verdict[0].Until is { } until && until > now ? until - now : Duration;
    }

    private async Task GiveBackOneAsync(string key, int limit, CancellationToken ct)
    {
        // Where a lock had run out it stays run out: the second step of a sign-in must not meet the lock that the first one took.
        await using var command = Command(
            $"""
            update sign_in_failures set failures = failures - 1, last_at = case when failures > $3 then $2 - {LockAfter("(failures - 1)")} else last_at end
            where user_name = $1 and failures > 0
            """, key, clock.GetUtcNow(), limit);
        await command.ExecuteNonQueryAsync(ct);
    }

    private NpgsqlCommand Command(string sql, string key, DateTimeOffset now, int limit) =>
        database.CreateCommand(sql).With(key).With(now).With(limit).With(Duration).With(Longest);
}
