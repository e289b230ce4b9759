using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Hosting.LocalHost.Http;

/// <summary>Fills the parameters of HTTP functions: the request, its JSON body, route values by name.</summary>
internal sealed class HttpBinding(IOptions<JsonOptions> json)
{
    /// <exception cref="UnreadableInputException">The body is no JSON of this shape, or the route value does not parse.</exception>
    public async ValueTask<object?> ValueAsync(ParameterInfo parameter, FunctionEntry function, HttpContext http, CancellationToken ct)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
        {
            return http.Request;
        }

        if (parameter.IsDefined(typeof(FromBodyAttribute)))
        {
            return await BodyAsync(parameter, http.Request, ct);
        }

        return http.GetRouteValue(parameter.Name!) is string value
            ? RouteValue(parameter, value)
            : Missing(parameter, function);
    }

    private async ValueTask<object> BodyAsync(ParameterInfo parameter, HttpRequest request, CancellationToken ct)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync(request.Body, parameter.ParameterType, json.Value.SerializerOptions, ct);
            return body ?? throw new UnreadableInputException(parameter.Name!);
        }
        catch (JsonException exception)
        {
            throw new UnreadableInputException(parameter.Name!, exception);
        }
    }

    private object? RouteValue(ParameterInfo parameter, string value)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(string))
        {
            return value;
        }

        try
        {
            // Numbers and booleans are JSON as they stand; identifiers, dates and enum names are JSON in quotes.
            var text = type.IsPrimitive || type == typeof(decimal) ? value : JsonSerializer.Serialize(value);
            return JsonSerializer.Deserialize(text, type, json.Value.SerializerOptions);
        }
        catch (JsonException exception)
        {
            throw new UnreadableInputException(parameter.Name!, exception);
        }
    }

    private static object? Missing(ParameterInfo parameter, FunctionEntry function)
    {
        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        return new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable
            ? null
            : throw new InvalidOperationException($"Function '{function.Name}' has a parameter that nothing fills: '{parameter.Name}'.");
    }
}
