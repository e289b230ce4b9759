using GulluShoes.Shop.Staff;

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
