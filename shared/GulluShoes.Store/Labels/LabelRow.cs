using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Store.Labels;

/// <summary>A package as the label shelf sees it.</summary>
internal sealed record LabelRow(long PackageId, Stage Stage, long? Version, long? DrawnVersion, string? Problem, bool HasTrackingNumber, bool Packed, CargoLabel Label)
{
    public bool IsDead => Stage == Stage.Cancelled;

    /// <summary>It may still be packed here, and is not yet: its label would stick on a box that nobody has checked.</summary>
    public bool IsUnverified => Stage is Stage.Created or Stage.Picking && !Packed;

    public bool IsDrawn => Version is not null && DrawnVersion == Version && Problem is null;
}
