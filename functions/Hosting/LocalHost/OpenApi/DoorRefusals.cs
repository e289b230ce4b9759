using System.Reflection;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace GulluShoes.Functions.Hosting.LocalHost.OpenApi;

/// <summary>Every status with which a door, or the pipeline before it, may refuse.</summary>
internal static class DoorRefusals
{
    public static IEnumerable<object> Of(FunctionEntry function)
    {
        var statuses = new SortedSet<int>(function.Method.GetCustomAttribute<RefusesAttribute>()?.Statuses ?? []);
        if (function.Method.IsDefined(typeof(NeedsAttribute)))
        {
            statuses.UnionWith([401, 403]);
        }

        var isWrite = function.Binding is HttpTriggerAttribute { Methods: not ["get"] };
        if (isWrite)
        {
            statuses.UnionWith(function.Method.IsDefined(typeof(NeedsAttribute)) ? [400, 403, 409, 413] : [400, 403]);
        }

        if (function.Method.GetParameters().Any(parameter => parameter.IsDefined(typeof(FromBodyAttribute))))
        {
            statuses.UnionWith([408, 413, 415]);
        }

        if (function.Method.GetCustomAttribute<OpenAttribute>() is not { BeforeReady: true })
        {
            statuses.Add(503);
        }

        return statuses.Select(status => new ProducesResponseTypeMetadata(status, typeof(ProblemBody), [ProblemAnswer.ContentType]));
    }
}
