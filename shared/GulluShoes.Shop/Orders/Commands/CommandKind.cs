namespace GulluShoes.Shop.Orders.Commands;

/// <summary>What the shop tells Trendyol about a package. Stored as text.</summary>
public enum CommandKind
{
    /// <summary>The package is being packed.</summary>
    Picking,

    /// <summary>The package's invoice is written.</summary>
    Invoiced,

    /// <summary>Some units cannot be supplied; costs a penalty.</summary>
    Unsupplied,

    /// <summary>Lines or units go into packages of their own.</summary>
    Split,

    /// <summary>Number of boxes and their volumetric weight.</summary>
    BoxInfo,

    /// <summary>Another carrier shall take the package.</summary>
    CargoProvider,
}
