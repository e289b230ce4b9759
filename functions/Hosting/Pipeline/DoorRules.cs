using System.Collections.Concurrent;
using System.Reflection;
using GulluShoes.Shop.Staff;
using Microsoft.Azure.Functions.Worker.Http;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>The permission that a person must hold to use this HTTP door.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>This HTTP door is open to everybody, and why that is safe. A door with neither attribute opens for nobody.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;

    /// <summary>True when the door works without the database, also before it has been migrated.</summary>
    public bool BeforeReady { get; init; }

    /// <summary>True when no browser calls: whoever does proves with a key of its own who it is, and no cookie counts.</summary>
    public bool FromOutside { get; init; }
}

/// <summary>This write needs no Idempotency-Key, and why doing it twice is harmless.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RepeatableAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>What a door's attributes say. Asked of the runtime once: it makes them anew each time, which would be most of what a request costs here.</summary>
/// <param name="Open">Null when somebody must be signed in.</param>
/// <param name="Needs">Null when nobody may pass but through <paramref name="Open"/>.</param>
/// <param name="IsRepeatable">A write that needs no key.</param>
/// <param name="ReadsBody">Its body is read for it.</param>
internal sealed record DoorRules(OpenAttribute? Open, NeedsAttribute? Needs, bool IsRepeatable, bool ReadsBody)
{
    private static readonly ConcurrentDictionary<MethodInfo, DoorRules> Known = new();

    public static DoorRules Of(MethodInfo method) => Known.GetOrAdd(method, static method => new DoorRules(
        method.GetCustomAttribute<OpenAttribute>(),
        method.GetCustomAttribute<NeedsAttribute>(),
        method.IsDefined(typeof(RepeatableAttribute)),
        method.GetParameters().Any(parameter => parameter.IsDefined(typeof(FromBodyAttribute)))));
}
