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
public sealed class StoredAnswers
{
    /// <param name="requestHash">A hash over method, path and body.</param>
    public Task<AnswerLookup> BeginAsync(long personId, string key, byte[] requestHash, CancellationToken ct) => throw new NotImplementedException();

    public Task KeepAsync(long personId, string key, StoredAnswer answer, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Forgets a key whose work failed, so that the request can be tried again.</summary>
    public Task LetGoAsync(long personId, string key, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Deletes answers older than a day. Returns how many.</summary>
    public Task<int> SweepAsync(CancellationToken ct) => throw new NotImplementedException();
}
