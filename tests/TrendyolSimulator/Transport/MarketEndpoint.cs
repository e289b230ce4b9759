using System.Globalization;
using System.Text.Json;
using TrendyolSimulator.Reading;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Transport;

/// <summary>One service of the marketplace.</summary>
/// <param name="Name">module.verb, as faults and counts name it.</param>
/// <param name="Template">Path under the base; {s} is the seller, {pkg} a package.</param>
/// <param name="Limit">The group whose requests per minute are counted together.</param>
internal sealed record MarketEndpoint(string Name, string Method, string Template, string Limit, Func<Call, Answer> Handle)
{
    private readonly string[] segments = Template.Split('/');

    /// <summary>The variables of a path; null when the path is another one.</summary>
    public Dictionary<string, string>? Match(string method, string[] path)
    {
        if (method != Method || path.Length != segments.Length)
        {
            return null;
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < path.Length; i++)
        {
            if (segments[i].StartsWith('{'))
            {
                variables[segments[i][1..^1]] = path[i];
            }
            else if (segments[i] != path[i])
            {
                return null;
            }
        }

        return variables;
    }
}

/// <summary>One request that has passed the gateway.</summary>
internal sealed class Call(World world, IReadOnlyDictionary<string, string> variables, HttpRequest request, JsonElement body)
{
    public World World { get; } = world;

    public OrderQuery Query { get; } = new(request.Query);

    public string RawQuery { get; } = request.QueryString.Value ?? "";

    /// <summary>Scheme, host and port by which the caller reached the simulator.</summary>
    public string Origin { get; } = $"{request.Scheme}://{request.Host}";

    /// <summary>The body; Undefined when there was none or it was no JSON.</summary>
    public JsonElement Body { get; } = body;

    /// <summary>True once the call has changed the world.</summary>
    public bool Effective { get; set; }

    /// <summary>What the path says for a variable of the template; empty when it has none.</summary>
    public string Named(string variable) => variables.GetValueOrDefault(variable, "");

    /// <summary>The package named in the path; 0 when it is no number.</summary>
    public long PackageId => long.TryParse(variables.GetValueOrDefault("pkg"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
