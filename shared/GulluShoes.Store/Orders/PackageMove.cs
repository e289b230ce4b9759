using GulluShoes.Shop.Orders;

namespace GulluShoes.Store.Orders;

/// <summary>Where a word about a package came from.</summary>
public enum MoveSource
{
    /// <summary>Trendyol's word.</summary>
    Sync,

    /// <summary>A scan at a station.</summary>
    Scan,

    /// <summary>A person's deed in the portal.</summary>
    Person,
}

/// <summary>The wish to put a package into a stage.</summary>
/// <param name="PackageId">Trendyol's shipmentPackageId.</param>
/// <param name="To">The stage it shall stand in.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Who">User name or station; null for sync.</param>
public sealed record PackageMove(long PackageId, Stage To, MoveSource Source, string? Who);

/// <summary>What became of a wish to move; one per package asked for, in the order asked.</summary>
public abstract record MoveOutcome
{
    private MoveOutcome(long packageId) => PackageId = packageId;

    public long PackageId { get; }

    /// <summary>The package changed its table, and its history says so.</summary>
    public sealed record Moved(long Id, Stage From, Stage To) : MoveOutcome(Id);

    /// <summary>It stood there already; nothing was written.</summary>
    public sealed record AlreadyThere(long Id, Stage Stage) : MoveOutcome(Id);

    /// <summary>Only Trendyol's newer word may take a package back.</summary>
    public sealed record Refused(long Id, Stage From, Stage To) : MoveOutcome(Id);

    /// <summary>No such package.</summary>
    public sealed record Unknown(long Id) : MoveOutcome(Id);
}
