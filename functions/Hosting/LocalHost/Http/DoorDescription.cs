using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace GulluShoes.Functions.Hosting.LocalHost.Http;

/// <summary>Endpoint metadata of a function, in the terms that Microsoft.AspNetCore.OpenApi understands.</summary>
internal static class DoorDescription
{
    private static readonly Type[] FromTheHost = [typeof(HttpRequest), typeof(FunctionContext), typeof(CancellationToken)];

    /// <summary>The function, its method, all attributes of method and class, the body that it accepts and its route parameters.</summary>
    public static object[] Of(FunctionEntry function)
    {
        var described = function.Method.GetParameters().Where(parameter => !FromTheHost.Contains(parameter.ParameterType)).ToList();
        return
        [
            function,
            function.Method,
            .. function.Method.DeclaringType!.GetCustomAttributes(),
            .. function.Method.GetCustomAttributes(),
            .. described.Where(IsBody).Select(parameter => new AcceptsMetadata(["application/json"], parameter.ParameterType)),
            .. described.Select(parameter => new BoundParameter(parameter)),
        ];
    }

    private static bool IsBody(ParameterInfo parameter) => parameter.IsDefined(typeof(FromBodyAttribute));

    private sealed class BoundParameter(ParameterInfo parameter) : IParameterBindingMetadata
    {
        public string Name => parameter.Name!;

        // ApiExplorer takes what parses from text for a route or query value, and all else for the body.
        public bool HasTryParse => !IsBody(parameter);

        public bool HasBindAsync => false;

        public ParameterInfo ParameterInfo => parameter;

        public bool IsOptional => false;
    }
}
