using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Staff;

/// <summary>The answer a write gave.</summary>
public sealed record StoredAnswer(int StatusCode, string? ContentType, byte[] Body);

/// <summary>What is known about an Idempotency-Key.</summary>
public abstract record AnswerLookup
{
    private AnswerLookup() { }

    /// <summary>First time: do the work, then keep its answer (or let go when it failed).</summary>
    public sealed record Fresh : AnswerLookup;

    /// <summary>Done before with the same body: give the same answer.</summary>
    public sealed record Answered(StoredAnswer Answer) : AnswerLookup;

    /// <summary>The same key came with another body.</summary>
    public sealed record Conflict : AnswerLookup;

    /// <summary>The same request is being worked on right now.</summary>
    public sealed record InProgress : AnswerLookup;
}

/// <summary>Answers to writes by Idempotency-Key, per person; kept for a day.</summary>
public sealed class StoredAnswers(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    // A request that never ended (its process died) may be tried again after this.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    /// <param name="requestHash">A hash over method, path and body.</param>
    public async Task<AnswerLookup> BeginAsync(long personId, string key, byte[] requestHash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var claim = database.CreateCommand(
            """
            insert into stored_answers (person_id, key, request_hash, started_at) values ($1, $2, $3, $4)
            on conflict (person_id, key) do update set started_at = excluded.started_at
            where stored_answers.status_code is null and stored_answers.request_hash = excluded.request_hash
                and stored_answers.started_at < $5
            """)
            .With(personId).With(key).With(requestHash).With(now).With(now - Abandoned);
        return await claim.ExecuteNonQueryAsync(ct) == 1 ? new AnswerLookup.Fresh() : await LookUpAsync(personId, key, requestHash, ct);
    }

    public async Task KeepAsync(long personId, string key, StoredAnswer answer, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "update stored_answers set status_code = $3, content_type = $4, body = $5 where person_id = $1 and key = $2")
            .With(personId).With(key).With(answer.StatusCode).With(answer.ContentType).With(answer.Body);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Forgets a key whose work failed, so that the request can be tried again.</summary>
    public async Task LetGoAsync(long personId, string key, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "delete from stored_answers where person_id = $1 and key = $2 and status_code is null").With(personId).With(key);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Deletes answers older than a day. Returns how many.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from stored_answers where started_at < $1").With(clock.GetUtcNow() - Kept);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<AnswerLookup> LookUpAsync(long personId, string key, byte[] requestHash, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select request_hash, status_code, content_type, body from stored_answers where person_id = $1 and key = $2")
            .With(personId).With(key);
        var rows = await command.ListAsync(
            row => (Hash: row.Get<byte[]>("request_hash")!, Answer: ReadAnswer(row)), ct);
        return rows switch
        {
            [var row] when !row.Hash.AsSpan().SequenceEqual(requestHash) => new AnswerLookup.Conflict(),
            [{ Answer: { } answer }] => new AnswerLookup.Answered(answer),
            // No row: the other request failed and let go between our two statements; the caller may simply ask again.
            _ => new AnswerLookup.InProgress(),
        };
    }

    private static StoredAnswer? ReadAnswer(NpgsqlDataReader row) =>
        row.Get<int?>("status_code") is { } status
            ? new StoredAnswer(status, row.Get<string>("content_type"), row.Get<byte[]>("body") ?? [])
            : null;
}
