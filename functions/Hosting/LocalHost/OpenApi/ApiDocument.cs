using System.Text.Json;
using GulluShoes.Functions.Hosting.LocalHost.Http;
using GulluShoes.Functions.Hosting.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;

namespace GulluShoes.Functions.Hosting.LocalHost.OpenApi;

/// <summary>Writes the doors down as one OpenAPI document; the portal's types are made from it.</summary>
public static class ApiDocument
{
    private const string Name = "v1";
    private const string Prefix = "api/";

    /// <summary>The same doors give the same text, whatever the machine.</summary>
    public static async Task<string> WriteAsync(FunctionCatalog catalog, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<JsonOptions>(options => PipelineRegistration.Shape(options.SerializerOptions));
        builder.Services.AddOpenApi(Name, Describe);

        // Only a started app has endpoints to describe; it serves nobody.
        await using var app = builder.Build();
        Map(app, catalog);
        await app.StartAsync(ct);
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(ct);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, ct) + "\n";
    }

    private static void Map(WebApplication app, FunctionCatalog catalog)
    {
        var doors = from function in catalog.All
                    let trigger = function.Binding as HttpTriggerAttribute
                    where trigger?.Route?.StartsWith(Prefix, StringComparison.Ordinal) == true
                    orderby trigger.Route, trigger.Methods![0]
                    select (function, trigger);
        foreach (var (function, trigger) in doors)
        {
            app.MapMethods(trigger.Route!, trigger.Methods!, _ => Task.CompletedTask)
                .WithMetadata([.. DoorDescription.Of(function), .. DoorRefusals.Of(function)]);
        }
    }

    private static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "GulluShoes", Version = Name };
            document.Servers = [];
            document.Tags = null;
            LeaveNullToMembers(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DoorOperation.DescribeAsync);
    }

    // A member that may be null says so itself; the list of names that it shares with others must not say it for them.
    private static void LeaveNullToMembers(OpenApiDocument document)
    {
        foreach (var schema in (document.Components?.Schemas?.Values ?? []).OfType<OpenApiSchema>())
        {
            schema.Enum = schema.Enum?.Where(name => name is not null && name.GetValueKind() is not JsonValueKind.Null && !name.IsJsonNullSentinel()).ToList();
        }
    }
}
