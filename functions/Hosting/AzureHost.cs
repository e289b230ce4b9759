using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using HttpJson = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace GulluShoes.Functions.Hosting;

/// <summary>The genuine worker: <c>func start</c> or Azure Functions.</summary>
public static class AzureHost
{
    public static IHost Build(string[] args, Action<IServiceCollection, IConfiguration> register)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        // Added after the ASP.NET Core integration, so that the HttpContext is there when the pipe runs.
        builder.UseMiddleware<PipeMiddleware>();
        builder.Services.AddSingleton(FunctionCatalog.Of(typeof(AzureHost).Assembly));
        builder.Services.AddInvocations();
        register(builder.Services, builder.Configuration);
        // The worker reads [FromBody] with MVC's options; results are written with ASP.NET's. One set of options for both.
        builder.Services.AddOptions<JsonOptions>().Configure<IOptions<HttpJson>>((mvc, http) => CopyOf(http.Value, mvc));
        return builder.Build();
    }

    private static void CopyOf(HttpJson http, JsonOptions mvc)
    {
        mvc.JsonSerializerOptions.PropertyNamingPolicy = http.SerializerOptions.PropertyNamingPolicy;
        mvc.JsonSerializerOptions.UnmappedMemberHandling = http.SerializerOptions.UnmappedMemberHandling;
        mvc.JsonSerializerOptions.NumberHandling = http.SerializerOptions.NumberHandling;
        foreach (var converter in http.SerializerOptions.Converters)
        {
            mvc.JsonSerializerOptions.Converters.Add(converter);
        }
    }
}

/// <summary>Hands the worker's invocations to the same pipe that LocalHost uses.</summary>
internal sealed class PipeMiddleware(FunctionCatalog catalog, InvocationRunner runner) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var entry = catalog.Get(context.FunctionDefinition.Name);
        var trigger = entry.Binding switch
        {
            HttpTriggerAttribute => Trigger.Http,
            QueueTriggerAttribute => Trigger.Queue,
            _ => Trigger.Timer,
        };
        var invocation = new Invocation(
            entry.Name, entry.Method, trigger, context.InvocationId, context.GetHttpContext(), context.InstanceServices, context.CancellationToken);
        var answer = await runner.RunAsync(invocation, () => RunAsync(context, next, entry));
        context.GetInvocationResult().Value = answer;
    }

    private static async Task<object?> RunAsync(FunctionContext context, FunctionExecutionDelegate next, FunctionEntry entry)
    {
        try
        {
            await next(context);
        }
        catch (FunctionInputConverterException exception)
        {
            throw new UnreadableInputException(entry.Parameter.Name!, exception);
        }

        return context.GetInvocationResult().Value;
    }
}
