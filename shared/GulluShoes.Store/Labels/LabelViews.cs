using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Store.Labels;

/// <summary>A label that has to be drawn.</summary>
/// <param name="Version">The package version at which the printed content last changed: the name of the drawing.</param>
/// <param name="Label">What it says.</param>
public sealed record LabelDue(long PackageId, long Version, CargoLabel Label);

/// <summary>A drawing that is kept.</summary>
public sealed record LabelDrawn(long PackageId, long Version);

/// <summary>What a person gets who asks for a label.</summary>
public abstract record LabelAnswer
{
    private LabelAnswer() { }

    /// <summary>The drawing; the caller disposes the stream.</summary>
    public sealed record Ready(Stream Content, long Version, long Length) : LabelAnswer;

    /// <summary>It is being drawn: ask again in a moment.</summary>
    public sealed record Drawing : LabelAnswer;

    /// <summary>The package has no tracking number yet.</summary>
    public sealed record NotDue : LabelAnswer;

    /// <summary>The package will not be sent: its label can no longer be printed.</summary>
    public sealed record Dead(Stage Stage) : LabelAnswer;

    /// <summary>It cannot be drawn, e.g. a tracking number that Code 128 cannot carry.</summary>
    public sealed record Impossible(string Reason) : LabelAnswer;

    /// <summary>No such package.</summary>
    public sealed record Unknown : LabelAnswer;
}
