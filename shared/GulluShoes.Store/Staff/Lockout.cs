using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Staff;

/// <summary>
/// Counts wrong passwords by the name that was typed. A name that nobody has is counted too, else the lock would tell
/// which names exist.
/// </summary>
public sealed class Lockout(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Wrong passwords in a row before a name is locked.</summary>
    public const int Limit = 5;

    /// <summary>How long a name stays locked after the last wrong password.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(5);

    /// <summary>How long a name is still locked; null when it is not.</summary>
    internal async Task<TimeSpan?> RemainingAsync(string userName, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select last_at from sign_in_failures where user_name = $1 and failures >= $2").With(userName).With(Limit);
        var last = await command.ListAsync(row => row.GetFieldValue<DateTimeOffset>(0), ct);
        return last is [var at] && at + Duration - clock.GetUtcNow() is { Ticks: > 0 } rest ? rest : null;
    }

    /// <summary>Counts before the password is checked, so that guesses made at the same time cannot share one count.</summary>
    /// <returns>Failures in a row, this attempt included.</returns>
    internal async Task<int> CountAsync(string userName, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            insert into sign_in_failures (user_name, failures, last_at) values ($1, 1, $2)
            on conflict (user_name) do update
            set failures = case when sign_in_failures.last_at < $3 then 1 else sign_in_failures.failures + 1 end, last_at = $2
            returning failures
            """)
            .With(userName).With(clock.GetUtcNow()).With(clock.GetUtcNow() - Duration);
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }

    internal async Task ForgetAsync(string userName, CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from sign_in_failures where user_name = $1").With(userName);
        await command.ExecuteNonQueryAsync(ct);
    }
}
