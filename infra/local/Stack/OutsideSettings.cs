using System.Text.Json;
using GulluShoes.Local.Setup;
using Microsoft.Extensions.Configuration;

namespace GulluShoes.Local.Stack;

/// <summary>What was set before we started: command line over environment over local.settings.json (functions/ over the root).</summary>
public sealed class OutsideSettings
{
    private static readonly string[] _files = ["local.settings.json", "functions/local.settings.json"];
    private readonly Dictionary<string, string?> _passed;

    private OutsideSettings(IConfiguration all, Dictionary<string, string?> passed)
    {
        All = all;
        _passed = passed;
    }

    /// <summary>Everything, by names with colons.</summary>
    public IConfiguration All { get; }

    /// <summary>What the children must be told because it is not in their environment already: names with <c>__</c>.</summary>
    public IReadOnlyDictionary<string, string?> Passed => _passed;

    /// <summary>The value, or null when it is unset or blank.</summary>
    public string? this[string name] => All[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>Reads them.</summary>
    /// <param name="commandLine">Settings given as <c>--Name:Part=value</c>.</param>
    /// <exception cref="LocalException">A local.settings.json is not JSON.</exception>
    public static OutsideSettings Read(IReadOnlyDictionary<string, string?> commandLine)
    {
        var fromFiles = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in _files.Select(Repository.PathOf).Where(File.Exists))
        {
            ReadFile(file, fromFiles);
        }

        var all = new ConfigurationBuilder()
            .AddInMemoryCollection(fromFiles)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(commandLine)
            .Build();
        var passed = fromFiles.Keys.Concat(commandLine.Keys).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(EnvironmentName, name => all[name]);
        return new OutsideSettings(all, passed);
    }

    /// <summary>The environment variable that carries a setting.</summary>
    public static string EnvironmentName(string name) => name.Replace(":", "__", StringComparison.Ordinal);

    private static void ReadFile(string file, Dictionary<string, string?> into)
    {
        try
        {
            var settings = new ConfigurationBuilder().AddJsonFile(file).Build();
            foreach (var (name, value) in settings.GetSection("Values").AsEnumerable(makePathsRelative: true))
            {
                Add(into, name.Replace("__", ":", StringComparison.Ordinal), value);
            }

            foreach (var connection in settings.GetSection("ConnectionStrings").GetChildren())
            {
                Add(into, connection.Path, connection.Value);
            }
        }
        catch (InvalidDataException broken) when (broken.InnerException is FormatException or JsonException)
        {
            throw new LocalException($"{file} geçerli bir JSON değil: {broken.InnerException.InnerException?.Message ?? broken.InnerException.Message}", broken);
        }
    }

    private static void Add(Dictionary<string, string?> into, string name, string? value)
    {
        // An empty value in the example file means "not set", not "set to nothing".
        if (!string.IsNullOrWhiteSpace(value))
        {
            into[name] = value;
        }
    }
}
