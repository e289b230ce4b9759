using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace GulluShoes.Functions.Hosting.LocalHost;

/// <summary>Settings as the Functions tools have them: local.settings.json, <c>%Name%</c> in bindings.</summary>
internal static partial class LocalSettings
{
    /// <summary>
    /// Adds <c>Values</c> of local.settings.json, from the app's folder and from the working folder, above appsettings and below the
    /// environment: what was set for this one start wins over what lies in a file.
    /// </summary>
    public static void AddLocalSettings(this ConfigurationManager configuration, string contentRoot)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var folder in new[] { contentRoot, Directory.GetCurrentDirectory() }.Distinct(StringComparer.Ordinal))
        {
            var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, "local.settings.json"), optional: true).Build();
            foreach (var (key, value) in file.GetSection("Values").AsEnumerable(makePathsRelative: true).Where(pair => pair.Value is not null))
            {
                values[key.Replace("__", ":", StringComparison.Ordinal)] = value;
            }
        }

        IList<IConfigurationSource> sources = configuration.Sources;
        var lastFile = sources.Select((source, index) => source is JsonConfigurationSource ? index : -1).Max();
        sources.Insert(lastFile + 1, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = values });
    }

    /// <summary>Replaces each <c>%Name%</c> by its setting.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing; the message names it and the function.</exception>
    public static string Expand(this IConfiguration configuration, string text, FunctionEntry function) =>
        Placeholder().Replace(text, match => configuration[match.Groups[1].Value] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"The setting '{match.Groups[1].Value}' is missing; function '{function.Name}' needs it."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
