using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Store.Labels;

/// <summary>A package as the label shelf sees it.</summary>
internal sealed record LabelRow(long PackageId, Stage Stage, long? Version, long? DrawnVersion, string? Problem, bool HasTrackingNumber, CargoLabel Label)
{
    public bool IsDead => Stage == Stage.Cancelled;

    public bool IsDrawn => Version is not null && DrawnVersion == Version && Problem is null;
}
