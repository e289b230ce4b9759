using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost.Queues;

/// <summary>A queue function with its queue: runs one message to one of its ends (done, again later, poison).</summary>
internal sealed partial class QueueDoor(FunctionEntry function, QueueClient queue, QueueClient poison, FunctionExecutor executor, QueueDoorSettings settings)
{
    private readonly ILogger logger = settings.Logger;

    public string FunctionName => function.Name;

    public QueueClient Queue => queue;

    /// <summary>Runs the function and ends the message. Never throws: what storage refuses to do now happens when the message comes back.</summary>
    public Task RunAsync(MessageLease lease, MessageLeases leases, CancellationToken abandon) =>
        EndAsync(lease, leases, EndOfAsync(lease.Message, abandon));

    /// <summary>Makes a message visible again that was received but not run. Never throws.</summary>
    public Task GiveBackAsync(MessageLease lease, MessageLeases leases) => EndAsync(lease, leases, Task.FromResult(MessageEnd.AgainNow));

    private async Task EndAsync(MessageLease lease, MessageLeases leases, Task<MessageEnd> run)
    {
        try
        {
            var end = await run;
            await leases.ReleaseAsync(lease);
            await EndAsync(lease, end);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            LogTaken(logger, function.Name, lease.Message.MessageId);
        }
        catch (Exception exception)
        {
            LogNotEnded(logger, function.Name, lease.Message.MessageId, exception);
        }
    }

    private async Task<MessageEnd> EndOfAsync(QueueMessage message, CancellationToken abandon)
    {
        // Above the limit before it ran: every attempt so far has taken its process down with it.
        if (message.DequeueCount > settings.Host.MaxDequeueCount)
        {
            return MessageEnd.Poison;
        }

        try
        {
            await executor.RunAsync(function, Trigger.Queue, (parameter, _) => new(MessageBinding.Read(
                message, parameter.ParameterType, parameter.Name!, settings.Host.MessageEncoding, settings.Json)), abandon);
            return MessageEnd.Done;
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            LogAbandoned(logger, function.Name, message.MessageId);
            return MessageEnd.AgainNow;
        }
        catch (UnreadableInputException exception)
        {
            LogFailed(logger, function.Name, message.MessageId, message.DequeueCount, exception);
            return MessageEnd.Poison;
        }
        catch (Exception exception)
        {
            LogFailed(logger, function.Name, message.MessageId, message.DequeueCount, exception);
            return message.DequeueCount < settings.Host.MaxDequeueCount ? MessageEnd.AgainLater : MessageEnd.Poison;
        }
    }

    private async Task EndAsync(MessageLease lease, MessageEnd end)
    {
        var id = lease.Message.MessageId;
        if (end is MessageEnd.AgainLater or MessageEnd.AgainNow)
        {
            var delay = end == MessageEnd.AgainLater ? settings.Host.VisibilityTimeout : TimeSpan.Zero;
            await queue.UpdateMessageAsync(id, lease.Receipt, visibilityTimeout: delay);
            return;
        }

        if (end == MessageEnd.Poison)
        {
            await poison.SendOrCreateAsync(lease.Message.MessageText, CancellationToken.None);
            LogPoisoned(logger, function.Name, id, poison.Name);
        }

        await queue.DeleteMessageAsync(id, lease.Receipt);
    }

    private enum MessageEnd
    {
        Done,
        AgainLater,
        AgainNow,
        Poison,
    }

    [LoggerMessage(LogLevel.Error, "A message failed. Function: {Function}. Message: {MessageId}. Attempt: {Attempt}.")]
    private static partial void LogFailed(ILogger logger, string function, string messageId, long attempt, Exception exception);

    [LoggerMessage(LogLevel.Error, "A message went to the poison queue. Function: {Function}. Message: {MessageId}. Queue: {Queue}.")]
    private static partial void LogPoisoned(ILogger logger, string function, string messageId, string queue);

    [LoggerMessage(LogLevel.Warning, "A message was cancelled by the stop and goes back. Function: {Function}. Message: {MessageId}.")]
    private static partial void LogAbandoned(ILogger logger, string function, string messageId);

    [LoggerMessage(LogLevel.Warning, "A message was taken by another instance while it ran here. Function: {Function}. Message: {MessageId}.")]
    private static partial void LogTaken(ILogger logger, string function, string messageId);

    [LoggerMessage(LogLevel.Warning, "A message could not be ended and will come back. Function: {Function}. Message: {MessageId}.")]
    private static partial void LogNotEnded(ILogger logger, string function, string messageId, Exception exception);
}

/// <summary>What all queue doors share.</summary>
internal sealed record QueueDoorSettings(QueueSettings Host, JsonSerializerOptions Json, ILogger Logger);
