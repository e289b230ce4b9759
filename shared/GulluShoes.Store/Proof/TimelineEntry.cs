using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Waves;
using GulluShoes.Store.Orders;

namespace GulluShoes.Store.Proof;

/// <summary>Where a thing that was done with a package is kept.</summary>
public enum TimelineKind
{
    /// <summary>Arrived, moved or changed: its history, with holds, packing and hand-over.</summary>
    History,

    /// <summary>A reading at a station.</summary>
    Scan,

    /// <summary>A label on paper.</summary>
    Print,

    /// <summary>A photo of the open box.</summary>
    Photo,

    /// <summary>Put into a wave.</summary>
    Wave,

    /// <summary>A pair laid into its slot, or found missing.</summary>
    Pick,

    /// <summary>Trendyol is to be told something.</summary>
    Asked,

    /// <summary>What became of it.</summary>
    Answered,
}

/// <summary>One thing that was done with a package. What a kind has no use for is null.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">User name; of a command also the name of what asked for it.</param>
/// <param name="Where">Station of a scan, printer of a print.</param>
/// <param name="Barcode">The product that was read, else the code as it was read.</param>
/// <param name="Number">Copy of a print; id of a wave.</param>
/// <param name="Text">Why a copy was printed; why a pair was missing; what Trendyol answered.</param>
/// <param name="PhotoId">Of a photo.</param>
/// <param name="Scan">Result of a scan.</param>
/// <param name="Pick">Result of a pick.</param>
/// <param name="Command">What Trendyol is told.</param>
/// <param name="State">How the command ended.</param>
/// <param name="Move">Of the history.</param>
public sealed record TimelineEntry(
    DateTimeOffset At,
    TimelineKind Kind,
    string? Who,
    string? Where,
    string? Barcode,
    long? Number,
    string? Text,
    Guid? PhotoId,
    ScanResult? Scan,
    PickResult? Pick,
    CommandKind? Command,
    CommandState? State,
    HistoryEntry? Move);
