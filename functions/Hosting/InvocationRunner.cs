using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting;

/// <summary>Runs an invocation through the pipe, inside its log scope, and counts it. Both flavours call it.</summary>
public sealed class InvocationRunner(InvocationMeters meters, ILogger<InvocationRunner> logger)
{
    private static readonly Func<ILogger, string, string, IDisposable?> Scope =
        LoggerMessage.DefineScope<string, string>("{Function} {InvocationId}");

    /// <summary>Answers what the pipe answered; its exceptions pass.</summary>
    public async Task<object?> RunAsync(Invocation invocation, InvocationBody body)
    {
        using var scope = Scope(logger, invocation.FunctionName, invocation.Id);
        using var span = InvocationTraces.Start(invocation);
        var started = Stopwatch.GetTimestamp();
        var failed = true;
        try
        {
            var answer = await invocation.Services.GetRequiredService<InvocationPipe>()(invocation, body);
            failed = false;
            return answer;
        }
        finally
        {
            span?.SetStatus(failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
            meters.Count(invocation, Stopwatch.GetElapsedTime(started), failed);
        }
    }
}
