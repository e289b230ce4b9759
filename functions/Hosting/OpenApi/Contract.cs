using Microsoft.AspNetCore.Http.Metadata;

namespace GulluShoes.Functions.Hosting.OpenApi;

/// <summary>A query value that the door reads; for the OpenAPI document, since the worker binds no query values to parameters.</summary>
public abstract class AsksAttribute(string name, Type type, string? description) : Attribute
{
    public string Name { get; } = name;

    public Type Type { get; } = type;

    public string? Description { get; } = description;
}

/// <inheritdoc/>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AsksAttribute<T>(string name, string? description = null) : AsksAttribute(name, typeof(T), description);

/// <summary>Status and type of the door's good answer; for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersAttribute<T>(int status = 200) : Attribute, IProducesResponseTypeMetadata
{
    public Type? Type { get; } = typeof(T);

    public int StatusCode { get; } = status;

    public IEnumerable<string> ContentTypes { get; } = ["application/json"];
}

/// <summary>The door's good answer has no body.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersNothingAttribute : Attribute, IProducesResponseTypeMetadata
{
    public Type? Type { get; } = typeof(void);

    public int StatusCode { get; } = 204;

    public IEnumerable<string> ContentTypes { get; } = [];
}

/// <summary>The door's good answer is a file of one of these content types.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersBytesAttribute(params string[] contentTypes) : Attribute, IProducesResponseTypeMetadata
{
    public Type? Type { get; } = typeof(Stream);

    public int StatusCode { get; } = 200;

    public IEnumerable<string> ContentTypes { get; } = contentTypes;
}

/// <summary>Statuses of the door's own refusals, besides those of the pipeline; all are problem+json.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefusesAttribute(params int[] statuses) : Attribute
{
    public IReadOnlyList<int> Statuses { get; } = statuses;
}
