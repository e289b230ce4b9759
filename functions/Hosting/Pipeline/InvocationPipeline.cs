using GulluShoes.Store.Audit;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Upkeep;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Authorise, audit, errors: what every invocation of the shop passes.</summary>
public sealed partial class InvocationPipeline(Readiness readiness, Gate gate, IdempotentWrites writes, TimerBook timers, ILogger<InvocationPipeline> logger)
{
    /// <summary>For queues and timers an exception passes: throwing is how a message asks for its retry.</summary>
    public async Task<object?> RunAsync(Invocation invocation, InvocationBody next)
    {
        if (invocation.Http is { } http)
        {
            return await AnswerAsync(invocation, http, next);
        }

        await readiness.WaitAsync(invocation.Cancellation);
        new Deed(null, invocation.FunctionName, invocation.Trigger.ToString(), invocation.Id).Begin();
        return invocation.Trigger == Trigger.Timer ? await timers.RunAsync(invocation.FunctionName, () => next()) : await next();
    }

    private async Task<object?> AnswerAsync(Invocation invocation, HttpContext http, InvocationBody next)
    {
        SecurityHeaders.Set(http);
        object? answer;
        try
        {
            answer = await gate.RefuseAsync(invocation, http) ?? await PassAsync(invocation, http, next);
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            answer = Outages.Answer(exception);
            LogFailed(logger, exception);
        }

        if (Gate.IsWrite(http.Request))
        {
            LogWrite(logger, (answer as IStatusCodeHttpResult)?.StatusCode, http.Features.Get<Person>()?.Id);
        }

        return answer;
    }

    private async Task<object?> PassAsync(Invocation invocation, HttpContext http, InvocationBody next)
    {
        new Deed(http.Features.Get<Person>()?.UserName, invocation.FunctionName, Callers.CameFrom(http), invocation.Id).Begin();
        var keyed = Gate.IsWrite(http.Request)
            && http.Features.Get<Person>() is not null
            && !DoorRules.Of(invocation.Method).IsRepeatable;
        return keyed ? await writes.RunAsync(http, http.Caller(), next, invocation.Cancellation) : await next();
    }

    // The function's name and the invocation's id are in the scope.
    [LoggerMessage(LogLevel.Information, "A write was answered. Status: {Status}. Person: {PersonId}.")]
    private static partial void LogWrite(ILogger logger, int? status, long? personId);

    [LoggerMessage(LogLevel.Error, "A request failed.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
