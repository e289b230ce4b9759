namespace GulluShoes.Shop.Orders.Commands;

/// <summary>What to do with a command, after a look at its package.</summary>
public enum CommandVerdict
{
    /// <summary>Tell Trendyol.</summary>
    Send,

    /// <summary>The package shows the effect already.</summary>
    Effective,

    /// <summary>The package died or moved past it.</summary>
    Pointless,

    /// <summary>Trendyol does not take it yet (payment is being checked, or the status is one nobody has told us about).</summary>
    TooEarly,
}

/// <summary>A package as far as commands need to know it.</summary>
/// <param name="Status">Trendyol's status as received.</param>
/// <param name="Lines">All lines with their whole quantity.</param>
public sealed record PackageLook(string Status, string? TrackingNumber, IReadOnlyList<CommandUnits> Lines)
{
    /// <summary>A line says that the seller could not supply it, and not that the customer changed their mind.</summary>
    public bool GivenUp { get; init; }

    public CommandVerdict Judge(PackageCommand command) => (TrendyolStatus.Read(Status), command) switch
    {
        (StatusReading.Unknown, _) or ({ } and StatusReading.Known { Stage: Stage.Created, Packable: false }, _) => CommandVerdict.TooEarly,
        (StatusReading.Known { Stage: Stage.Picking }, PackageCommand.Picking) => CommandVerdict.Effective,
        (StatusReading.Known { Stage: Stage.Picking }, PackageCommand.Invoiced) when Is("Invoiced") => CommandVerdict.Effective,
        (StatusReading.Known { Stage: Stage.Cancelled }, PackageCommand.Split) => Is("UnPacked") ? CommandVerdict.Effective : CommandVerdict.Pointless,
        (StatusReading.Known { Stage: Stage.Cancelled }, PackageCommand.Unsupplied) when Is("UnSupplied") || (GivenUp && !Is("UnPacked")) => CommandVerdict.Effective,
        (StatusReading.Known { Stage: Stage.Shipped or Stage.Delivered or Stage.Cancelled }, _) => CommandVerdict.Pointless,
        (_, PackageCommand.CargoProvider change) when HasNewNumber(change) => CommandVerdict.Effective,
        _ => CommandVerdict.Send,
    };

    private bool Is(string status) => string.Equals(Status.Trim(), status, StringComparison.OrdinalIgnoreCase);

    private bool HasNewNumber(PackageCommand.CargoProvider change) =>
        change.TrackingNumberBefore is { } before && TrackingNumber is { } now && before != now;
}
