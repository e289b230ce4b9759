using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Orders;

namespace GulluShoes.Store.Packing;

/// <summary>Who packs, and where.</summary>
/// <param name="UserName">The signed-in person.</param>
/// <param name="Station">The name of the table, as the device says it.</param>
public sealed record Packer(string UserName, string Station);

/// <summary>Who holds a package.</summary>
/// <param name="UserName">For comparison.</param>
/// <param name="Name">As people call the person.</param>
/// <param name="Until">UTC; afterwards anybody may take it.</param>
public sealed record PackingLease(string UserName, string? Name, string Station, DateTimeOffset Until);

/// <summary>One line at the station.</summary>
/// <param name="Pairs">Quantity, in pairs.</param>
/// <param name="Scanned">Shoes (or pairs, with one scan a pair) counted so far.</param>
/// <param name="Needed">Scans that complete the line.</param>
/// <param name="ImageUrl">Null until the catalogue knows the product's photo.</param>
/// <param name="Aliases">Other codes of the product, by which a device without a network knows it; null in answers from before they were told.</param>
/// <param name="Shelves">The shelves with a name of their own where its pairs lie, by code; null in answers from before it was told.</param>
public sealed record PackingLineState(
    long LineId,
    string Barcode,
    string? Model,
    string? Colour,
    string? Size,
    string? ProductName,
    int Pairs,
    int Scanned,
    int Needed,
    int Lefts,
    int Rights,
    string? ImageUrl,
    IReadOnlyList<string>? Aliases = null,
    IReadOnlyList<string>? Shelves = null);

/// <summary>Everything a station shows of a package: no word of the customer. Instants are UTC.</summary>
public sealed record PackingState
{
    public required long PackageId { get; init; }

    public required string OrderNumber { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>Why it cannot be packed any more; null while it can.</summary>
    public PackageEnd? End { get; init; }

    public HoldReason? HoldReason { get; init; }

    public string? Carrier { get; init; }

    public string? TrackingNumber { get; init; }

    public DateTimeOffset? HandOverBy { get; init; }

    public required int Pairs { get; init; }

    public required bool GiftBox { get; init; }

    public required bool FastDelivery { get; init; }

    public required bool MicroExport { get; init; }

    /// <summary>Counts up when the packing starts again from nothing.</summary>
    public required int Round { get; init; }

    /// <summary>Null when nobody holds it.</summary>
    public PackingLease? Lease { get; init; }

    public DateTimeOffset? PackedAt { get; init; }

    public string? PackedBy { get; init; }

    public required IReadOnlyList<PackingLineState> Lines { get; init; }

    public required int Scanned { get; init; }

    public required int Needed { get; init; }

    /// <summary>Every shoe of every line was counted; a package without lines never is.</summary>
    public bool Complete => Lines.Count > 0 && Lines.All(line => line.Scanned >= line.Needed);

    public required LabelReadiness Label { get; init; }

    /// <summary>Other packages of the same order.</summary>
    public required int Siblings { get; init; }

    /// <summary>The picked wave from which it is packed; null outside of one.</summary>
    public WaveMark? Wave { get; init; }
}

/// <summary>Where the pairs of a package lie that were picked with others.</summary>
/// <param name="Slot">Null when they lie on the product's pile.</param>
public sealed record WaveMark(long WaveId, int? Slot);

/// <summary>What a scan was answered with; the same scan again is answered with the same.</summary>
/// <param name="ScanId">Made by the device.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Sentence">Turkish; the one thing to show.</param>
/// <param name="LineId">The line it counted for; null when it did not count.</param>
/// <param name="Barcode">The product that was read; null when nobody knows the code.</param>
/// <param name="State">The package afterwards.</param>
public sealed record ScanAnswer(Guid ScanId, ScanResult Result, string Sentence, long? LineId, string? Barcode, PackingState State);
