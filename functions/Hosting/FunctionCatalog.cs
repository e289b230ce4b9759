using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;

namespace GulluShoes.Functions.Hosting;

/// <summary>One function as its attributes declare it.</summary>
/// <param name="Name">The name in <c>[Function]</c>.</param>
/// <param name="Method">The method that runs.</param>
/// <param name="Binding">What wakes it: a timer, queue or HTTP trigger.</param>
/// <param name="Parameter">The parameter that carries the trigger.</param>
public sealed record FunctionEntry(string Name, MethodInfo Method, TriggerBindingAttribute Binding, ParameterInfo Parameter)
{
    /// <summary>The standard switch: <c>AzureWebJobs.Name.Disabled=true</c>, with underscores where dots are not allowed.</summary>
    public bool IsDisabled(IConfiguration configuration) =>
        (configuration[$"AzureWebJobs.{Name}.Disabled"] ?? configuration[$"AzureWebJobs:{Name}:Disabled"]) is { } value
        && (string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) || value == "1");
}

/// <summary>All functions of some classes, by name. Names are compared as the host compares them: without case.</summary>
public sealed class FunctionCatalog
{
    private readonly Dictionary<string, FunctionEntry> byName;

    private FunctionCatalog(IEnumerable<Type> types)
    {
        byName = new Dictionary<string, FunctionEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in types.SelectMany(EntriesOf))
        {
            if (!byName.TryAdd(entry.Name, entry))
            {
                throw new InvalidOperationException($"Two functions are named '{entry.Name}'.");
            }
        }
    }

    /// <summary>In the order of their names.</summary>
    public IEnumerable<FunctionEntry> All => byName.Values.OrderBy(entry => entry.Name, StringComparer.Ordinal);

    /// <summary>The functions of whole assemblies.</summary>
    public static FunctionCatalog Of(params IEnumerable<Assembly> assemblies) => new(assemblies.SelectMany(assembly => assembly.GetTypes()));

    /// <summary>The functions of single classes.</summary>
    public static FunctionCatalog OfTypes(params IEnumerable<Type> types) => new(types);

    /// <exception cref="KeyNotFoundException">No function has this name.</exception>
    public FunctionEntry Get(string name) => byName[name];

    private static IEnumerable<FunctionEntry> EntriesOf(Type type) =>
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select EntryOf(function.Name, method);

    private static FunctionEntry EntryOf(string name, MethodInfo method)
    {
        var triggers = method.GetParameters()
            .Select(parameter => (parameter, binding: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(found => found.binding is not null)
            .ToList();
        return triggers is [var (parameter, binding)]
            ? new FunctionEntry(name, method, binding!, parameter)
            : throw new InvalidOperationException($"Function '{name}' needs exactly one trigger and has {triggers.Count}.");
    }
}
