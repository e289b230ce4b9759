using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Registers what stands around every door.</summary>
public static class PipelineRegistration
{
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddSingleton<Readiness>();
        services.AddHostedService<ShopOpening>();
        services.AddScoped<Callers>();
        services.AddScoped<Gate>();
        services.AddScoped<IdempotentWrites>();
        services.AddScoped<InvocationPipeline>();
        services.AddScoped<InvocationPipe>(scope => scope.GetRequiredService<InvocationPipeline>().RunAsync);
        return services.Configure<JsonOptions>(options => Shape(options.SerializerOptions));
    }

    /// <summary>The JSON of all answers and bodies: camelCase, enums as words, numbers as numbers, nothing missing.</summary>
    public static void Shape(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.NumberHandling = JsonNumberHandling.Strict;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
    }
}
