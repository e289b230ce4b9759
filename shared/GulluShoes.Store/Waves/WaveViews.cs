using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Waves;

namespace GulluShoes.Store.Waves;

/// <summary>A wave in the list. Instants are UTC.</summary>
/// <param name="Picker">User name.</param>
/// <param name="PickerName">As people call the person.</param>
/// <param name="PickedAt">When nothing was missing any more; null while it is being picked.</param>
/// <param name="Packages">In it, packed ones included.</param>
/// <param name="Unpacked">Of those, how many still have to be packed.</param>
public sealed record WaveHead(long Id, string Picker, string? PickerName, DateTimeOffset CreatedAt, DateTimeOffset? PickedAt, int Packages, int Unpacked);

/// <summary>A package of a wave, without a word of the customer.</summary>
public sealed record WavePackage(long PackageId, string OrderNumber, int? Slot, WavePlace Place);

/// <summary>Everything a picker sees.</summary>
/// <param name="ClosedAt">UTC; null while something is to be done.</param>
/// <param name="Rows">In the order of model, colour and size.</param>
/// <param name="Needed">Pairs.</param>
/// <param name="Picked">Pairs of those that were laid down.</param>
public sealed record WaveState(
    WaveHead Head, DateTimeOffset? ClosedAt, IReadOnlyList<WavePackage> Packages, IReadOnlyList<PickRow> Rows, int Needed, int Picked);

/// <summary>What a reading was answered with; the same one again is answered with the same.</summary>
/// <param name="PickId">Made by the device.</param>
/// <param name="Sentence">Turkish; the one thing to show.</param>
/// <param name="Barcode">Null when nobody knows the code.</param>
/// <param name="Slot">The numbered box in which the pair belongs; null for the pile.</param>
public sealed record PickAnswer(Guid PickId, PickResult Result, string Sentence, string? Barcode, int? Slot);

/// <summary>Which packages are to be picked together.</summary>
/// <param name="Size">10 to 50 packages; fewer when there are fewer.</param>
/// <param name="Carrier">Only this carrier's; null for all.</param>
/// <param name="SingleItem">Only packages of one pair.</param>
public sealed record WaveWish(int Size, string? Carrier, bool SingleItem, string UserName);

/// <summary>What became of a wish about a wave.</summary>
public abstract record WaveOutcome
{
    private WaveOutcome()
    {
    }

    public sealed record Done(WaveState State) : WaveOutcome;

    public sealed record Unknown : WaveOutcome;

    /// <summary>There is no package to pick.</summary>
    public sealed record Nothing : WaveOutcome;

    /// <summary>The person picks another one; it comes first.</summary>
    public sealed record AlreadyPicking : WaveOutcome;
}

/// <param name="Reason">Why the pair is missing; the package goes to the hold lane with it.</param>
public sealed record MissingWish(string Barcode, HoldReason Reason, string? Note);
