using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost.Http;

/// <summary>Makes an endpoint of each HTTP function, described so that OpenAPI can read it.</summary>
internal sealed partial class HttpDoors(
    FunctionSwitches switches, HostJson host, FunctionExecutor executor, HttpBinding binding, ILogger<HttpDoors> logger)
{
    /// <exception cref="InvalidOperationException">A function asks for a function key: LocalHost has none and would leave it open.</exception>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var (function, trigger) in switches.With<HttpTriggerAttribute>())
        {
            if (trigger.AuthLevel != AuthorizationLevel.Anonymous)
            {
                throw new InvalidOperationException($"Function '{function.Name}' must be {nameof(AuthorizationLevel.Anonymous)}: its permission guards it.");
            }

            Map(endpoints, function, trigger);
        }
    }

    private void Map(IEndpointRouteBuilder endpoints, FunctionEntry function, HttpTriggerAttribute trigger)
    {
        var pattern = $"{host.RoutePrefix}/{(trigger.Route ?? function.Name).TrimStart('/')}";
        RequestDelegate serve = http => ServeAsync(function, http);
        var endpoint = trigger.Methods is { Length: > 0 } methods
            ? endpoints.MapMethods(pattern, methods.Select(method => method.ToUpperInvariant()), serve)
            : endpoints.Map(pattern, serve);
        endpoint.WithDisplayName(function.Name).WithName(function.Name);
        endpoint.WithMetadata(DoorDescription.Of(function));
    }

    private async Task ServeAsync(FunctionEntry function, HttpContext http)
    {
        try
        {
            var answer = await executor.RunAsync(function, http, (parameter, ct) => binding.ValueAsync(parameter, function, http, ct));
            await WriteAsync(http, answer);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            LogAborted(logger, function.Name);
        }
    }

    private static Task WriteAsync(HttpContext http, object? answer) => answer switch
    {
        null => Task.CompletedTask,
        IResult result => result.ExecuteAsync(http),
        IActionResult result => result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        _ => ResultIn(answer) is { } inside ? WriteAsync(http, inside) : Task.CompletedTask,
    };

    // An object with outputs carries its answer in one property; any other value is not written, as in the worker.
    private static object? ResultIn(object answer) => answer.GetType().GetProperties()
        .FirstOrDefault(property => property.IsDefined(typeof(HttpResultAttribute)))?
        .GetValue(answer);

    [LoggerMessage(LogLevel.Debug, "The caller went away. Function: {Function}.")]
    private static partial void LogAborted(ILogger logger, string function);
}
