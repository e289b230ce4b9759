using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.StoreTests.Hosting.Queues;

public sealed class ReadText(Journal journal)
{
    [Function(nameof(ReadText))]
    public void Run([QueueTrigger("texts")] string text) => journal.Add(text);
}

public sealed class ReadRecord(Journal journal)
{
    [Function(nameof(ReadRecord))]
    public Task RunAsync([QueueTrigger("records")] Pair pair, FunctionContext context, CancellationToken ct)
    {
        Assert.Equal(ct, context.CancellationToken);
        journal.Add($"{pair.Model} {pair.ColourName} by {context.FunctionDefinition.Name}");
        return Task.CompletedTask;
    }
}

public sealed class ReadBytes(Journal journal)
{
    [Function(nameof(ReadBytes))]
    public void Run([QueueTrigger("%Test:Bytes%")] BinaryData data) => journal.Add(data.ToString());
}

public sealed class ReadMessage(Journal journal)
{
    [Function(nameof(ReadMessage))]
    public void Run([QueueTrigger("messages")] QueueMessage message) => journal.Add($"{message.Body} {message.DequeueCount}");
}

public sealed class FailAlways(Journal journal)
{
    [Function(nameof(FailAlways))]
    public Task RunAsync([QueueTrigger("failing")] string text)
    {
        journal.Add(text);
        throw new InvalidOperationException("This never works.");
    }
}

public sealed class WaitForGate(Journal journal)
{
    [Function(nameof(WaitForGate))]
    public async Task RunAsync([QueueTrigger("waiting")] string gate, CancellationToken ct)
    {
        journal.Add($"began {gate}");
        await journal.InsideAsync(() => journal.PassAsync(gate, ct));
        journal.Add($"ended {gate}");
    }
}

public sealed class PassOn
{
    [Function(nameof(PassOn))]
    [QueueOutput("records")]
    public static Pair Run([QueueTrigger("texts")] string text) => new(99, text);
}

public sealed class PassOnMany
{
    [Function(nameof(PassOnMany))]
    [QueueOutput("texts-out")]
    public static Task<string[]> RunAsync([QueueTrigger("texts")] string text) => Task.FromResult(text.Split(' '));
}

public sealed class PassOnBoth
{
    [Function(nameof(PassOnBoth))]
    public static Outputs Run([QueueTrigger("texts")] string text) => new(text, text == "none" ? null : new Pair(1, text));

    public sealed record Outputs([property: QueueOutput("first-out")] string First, [property: QueueOutput("second-out")] Pair? Second);
}
