namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Whether the shop is open: the database has been brought up to what the code needs.</summary>
public sealed class Readiness
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => opened.Task.IsCompleted;

    /// <summary>Why it is not open yet, for the health page.</summary>
    public string? Reason { get; private set; } = "The database has not been migrated yet.";

    /// <summary>Timers and queues wait here, so that nothing runs against an old schema.</summary>
    public Task WaitAsync(CancellationToken ct) => opened.Task.WaitAsync(ct);

    public void Open()
    {
        Reason = null;
        opened.TrySetResult();
    }

    public void Delay(string reason) => Reason = reason;
}
