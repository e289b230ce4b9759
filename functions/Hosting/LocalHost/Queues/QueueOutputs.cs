using System.Collections;
using System.Reflection;
using GulluShoes.Shop.Pipeline;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Hosting.LocalHost.Queues;

/// <summary>Sends what functions return through <c>[QueueOutput]</c>, after the method: on it, or on properties of what it returned.</summary>
internal sealed class QueueOutputs(StorageClients storage, HostJson host, IOptions<JsonOptions> json, QueueWake wake)
{
    /// <summary>Sends to each output queue; a list sends one message an item, null sends none. A queue that is missing is made.</summary>
    public async Task FlushAsync(FunctionEntry function, object? answer, CancellationToken ct)
    {
        if (answer is null)
        {
            return;
        }

        if (function.Method.GetCustomAttribute<QueueOutputAttribute>() is { } onMethod)
        {
            await SendAsync(function, onMethod, answer, ct);
            return;
        }

        foreach (var property in answer.GetType().GetProperties())
        {
            if (property.GetCustomAttribute<QueueOutputAttribute>() is { } onProperty && property.GetValue(answer) is { } value)
            {
                await SendAsync(function, onProperty, value, ct);
            }
        }
    }

    private async Task SendAsync(FunctionEntry function, QueueOutputAttribute output, object value, CancellationToken ct)
    {
        var name = storage.Expand(output.QueueName, function);
        var queue = storage.Queue(name, output.Connection);
        foreach (var item in ItemsOf(value))
        {
            await queue.SendOrCreateAsync(MessageBinding.Write(item, host.Queues.MessageEncoding, json.Value.SerializerOptions), ct);
        }

        wake.Announce(name);
    }

    private static IEnumerable ItemsOf(object value) => value switch
    {
        string or BinaryData or byte[] => new[] { value },
        IEnumerable list => list,
        _ => new[] { value },
    };
}
