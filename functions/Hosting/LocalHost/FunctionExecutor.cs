using System.Reflection;
using GulluShoes.Functions.Hosting.LocalHost.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Hosting.LocalHost;

/// <summary>Answers the value of a parameter that depends on the trigger.</summary>
internal delegate ValueTask<object?> ParameterBinding(ParameterInfo parameter, CancellationToken ct);

/// <summary>Runs a function once: scope, pipe, parameters, method, outputs.</summary>
internal sealed class FunctionExecutor(InvocationRunner runner, QueueOutputs outputs, IServiceScopeFactory scopes)
{
    /// <summary>Runs a timer or queue function in a scope of its own.</summary>
    public async Task<object?> RunAsync(FunctionEntry function, Trigger trigger, ParameterBinding bind, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await RunAsync(function, trigger, null, scope.ServiceProvider, bind, ct);
    }

    /// <summary>Runs an HTTP function in the request's scope, cancelled when the request is.</summary>
    public Task<object?> RunAsync(FunctionEntry function, HttpContext http, ParameterBinding bind) =>
        RunAsync(function, Trigger.Http, http, http.RequestServices, bind, http.RequestAborted);

    private Task<object?> RunAsync(
        FunctionEntry function, Trigger trigger, HttpContext? http, IServiceProvider services, ParameterBinding bind, CancellationToken ct)
    {
        var context = new LocalFunctionContext(function, http, services, ct);
        var invocation = new Invocation(function.Name, function.Method, trigger, context.InvocationId, http, services, ct);
        return runner.RunAsync(invocation, () => RunBodyAsync(function, context, bind));
    }

    private async Task<object?> RunBodyAsync(FunctionEntry function, LocalFunctionContext context, ParameterBinding bind)
    {
        var parameters = function.Method.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            arguments[i] = await ArgumentAsync(parameters[i], context, bind);
        }

        var target = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(context.InstanceServices, function.Method.DeclaringType!);
        var result = function.Method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        var answer = await ResultOf(result);
        await outputs.FlushAsync(function, answer, context.CancellationToken);
        return answer;
    }

    private static async ValueTask<object?> ArgumentAsync(ParameterInfo parameter, LocalFunctionContext context, ParameterBinding bind)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return context.CancellationToken;
        }

        return parameter.ParameterType == typeof(FunctionContext) ? context : await bind(parameter, context.CancellationToken);
    }

    private static async Task<object?> ResultOf(object? result)
    {
        if (result is not Task task)
        {
            return result;
        }

        await task;
        // An async method without a result returns a Task of the runtime's private VoidTaskResult.
        var value = task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task);
        return value?.GetType().Name == "VoidTaskResult" ? null : value;
    }
}
