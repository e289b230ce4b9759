using System.Globalization;
using System.Text.Json;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GulluShoes.Functions.Hosting.LocalHost.OpenApi;

/// <summary>What ApiExplorer cannot know of a door: its name, its query values, the header that makes a write count once.</summary>
internal static class DoorOperation
{
    public static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.OperationId = JsonNamingPolicy.CamelCase.ConvertName(metadata.OfType<FunctionEntry>().Single().Name);
        operation.Tags = null;
        operation.Parameters ??= [];
        foreach (var asked in metadata.OfType<AsksAttribute>())
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = asked.Name,
                In = ParameterLocation.Query,
                Description = asked.Description,
                Schema = await context.GetOrCreateSchemaAsync(asked.Type, cancellationToken: ct),
            });
        }

        var isWrite = context.Description.HttpMethod is not "GET";
        if (isWrite)
        {
            operation.Parameters.Add(Header("X-Gullu", "Always 1: proves that the request comes from the portal."));
        }

        if (isWrite && metadata.OfType<NeedsAttribute>().Any() && !metadata.OfType<RepeatableAttribute>().Any())
        {
            operation.Parameters.Add(Header("Idempotency-Key", "A UUID of the deed: the same request again gets the same answer."));
        }

        Label(operation, metadata);
    }

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static void Label(OpenApiOperation operation, IList<object> metadata)
    {
        var needs = metadata.OfType<NeedsAttribute>().SingleOrDefault();
        operation.Description = needs is null
            ? "Open to everybody."
            : string.Create(CultureInfo.InvariantCulture, $"Needs the permission {needs.Permission}.");
    }
}
