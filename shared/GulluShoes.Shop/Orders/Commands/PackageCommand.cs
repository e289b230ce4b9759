namespace GulluShoes.Shop.Orders.Commands;

/// <summary>What Trendyol is to be told about a package. Holds ids, numbers and codes, never personal data.</summary>
public abstract record PackageCommand
{
    private PackageCommand(CommandKind kind) => Kind = kind;

    public CommandKind Kind { get; }

    /// <summary>True when sending it twice does no more than sending it once, so that nobody need look first.</summary>
    public bool MayBeRepeated => Kind == CommandKind.BoxInfo;

    public sealed record Picking() : PackageCommand(CommandKind.Picking);

    /// <param name="InvoiceNumber">Optional for Trendyol.</param>
    public sealed record Invoiced(string? InvoiceNumber) : PackageCommand(CommandKind.Invoiced);

    /// <param name="Units">Which units; not necessarily all.</param>
    public sealed record Unsupplied(UnsuppliedReason Reason, IReadOnlyList<CommandUnits> Units) : PackageCommand(CommandKind.Unsupplied);

    /// <param name="Packages">The units of each new package; what is not named stays together in one more.</param>
    public sealed record Split(IReadOnlyList<IReadOnlyList<CommandUnits>> Packages) : PackageCommand(CommandKind.Split);

    /// <param name="Deci">Volumetric weight, above 0.</param>
    public sealed record BoxInfo(int BoxQuantity, decimal Deci) : PackageCommand(CommandKind.BoxInfo);

    /// <param name="Code">Trendyol's code of the carrier, e.g. YKMP.</param>
    /// <param name="TrackingNumberBefore">The change brings a new number, and that shows that it has happened; null when there was none.</param>
    public sealed record CargoProvider(string Code, string? TrackingNumberBefore) : PackageCommand(CommandKind.CargoProvider);
}

/// <param name="LineId">Trendyol's id of the line in this package.</param>
/// <param name="Quantity">Units, at least 1.</param>
public sealed record CommandUnits(long LineId, int Quantity);

/// <summary>Why units cannot be supplied; the numbers are Trendyol's, which knows no 503.</summary>
public enum UnsuppliedReason
{
    OutOfStock = 500,
    Defective = 501,
    WrongPrice = 502,
    IntegrationError = 504,
    BulkPurchase = 505,
    ForceMajeure = 506,
}
