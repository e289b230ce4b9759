using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;

namespace GulluShoes.Store.Orders.Applying;

/// <summary>What one newer version of a package means for the tables: decided here, written by <see cref="ApplyStatements"/>.</summary>
internal sealed record PackageChange
{
    public required PackageFacts Facts { get; init; }

    /// <summary>Null for a new package.</summary>
    public required KnownPackage? Known { get; init; }

    public required Stage To { get; init; }

    public required bool Packable { get; init; }

    /// <summary>Set only when a new package must wait for a person; never touches a known one.</summary>
    public HoldReason? HoldReason { get; init; }

    /// <summary>A status that has no reading.</summary>
    public required bool UnknownStatus { get; init; }

    public required long LinesMark { get; init; }

    public required long PrintMark { get; init; }

    public required long? LabelVersion { get; init; }

    /// <summary>What the history says; empty when nothing that matters changed.</summary>
    public required string What { get; init; }

    public bool IsNew => Known is null;

    public bool IsMove => Known is not null && Known.Stage != To;

    /// <summary>The box is closed and stands in the house; somebody must find it.</summary>
    public bool IsCancelledAfterPacking => IsMove && Known is { Packed: true, Stage: Stage.Created or Stage.Picking } && To == Stage.Cancelled;

    public bool LinesChanged => Known is null ? Facts.Lines.Count > 0 : Known.LinesMark != LinesMark;

    /// <summary>It means something else for its pairs than what was settled before.</summary>
    public bool TouchesStock => Known is null || LinesChanged || StockClaims.Of(Known.Stage, Known.Status, Known.Packed) != Claim;

    /// <summary>It has just come and keeps its pairs on their shelves.</summary>
    public bool Promises => IsNew && Claim == StockClaim.Reserved;

    private StockClaim Claim => StockClaims.Of(To, Facts.Status, Known is { Packed: true });

    public bool LabelIsDue => LabelVersion is not null && LabelVersion != Known?.LabelVersion;

    public static PackageChange Decide(PackageFacts facts, KnownPackage? known)
    {
        var (stage, packable) = PlaceOf(facts, known);
        var unknown = TrendyolStatus.Read(facts.Status) is StatusReading.Unknown;
        var printMark = Marks.OfPrint(facts);
        var change = new PackageChange
        {
            Facts = facts,
            Known = known,
            To = stage,
            Packable = packable,
            HoldReason = unknown ? Shop.Orders.HoldReason.UnknownStatus : null,
            UnknownStatus = unknown,
            LinesMark = Marks.OfLines(facts.Lines),
            PrintMark = printMark,
            LabelVersion = LabelVersionOf(facts, known, stage, printMark),
            What = "",
        };
        return change with { What = Describe(change) };
    }

    /// <summary>Where its status puts a package: an unknown one leaves it where it is, or makes it wait in Created.</summary>
    public static (Stage Stage, bool Packable) PlaceOf(PackageFacts facts, KnownPackage? known) => TrendyolStatus.Read(facts.Status) switch
    {
        // Packed here and not told to Trendyol yet: news that repeats the old status is not a step back.
        StatusReading.Known place when known is { Packed: true } && known.Status == facts.Status => (known.Stage, place.Packable),
        StatusReading.Known place => (place.Stage, place.Packable),
        StatusReading.Unknown => (known?.Stage ?? Stage.Created, known?.Packable ?? false),
        var reading => throw new InvalidOperationException($"No such reading: {reading}"),
    };

    /// <summary>A label is due for every live package with a tracking number, and again when what it prints changes.</summary>
    private static long? LabelVersionOf(PackageFacts facts, KnownPackage? known, Stage stage, long printMark) => facts switch
    {
        { TrackingNumber: null or "" } => null,
        _ when stage == Stage.Cancelled => known?.LabelVersion,
        _ when known?.LabelVersion is { } drawn && known.PrintMark == printMark => drawn,
        _ => facts.Version,
    };

    private static string Describe(PackageChange change) =>
        change.Known is { } known ? string.Join(',', Differences(known, change)) : "arrived";

    private static IEnumerable<string> Differences(KnownPackage known, PackageChange change)
    {
        var facts = change.Facts;
        (bool Differs, string Name)[] fields =
        [
            (change.IsMove && !StageFlow.IsStepBack(known.Stage, change.To), "moved"),
            (StageFlow.IsStepBack(known.Stage, change.To), "moved-back"),
            (known.Status != facts.Status, "status"),
            (known.TrackingNumber != facts.TrackingNumber, "tracking-number"),
            (known.Carrier != facts.Carrier, "carrier"),
            (known.CustomerName != facts.CustomerName, "customer"),
            (known.Address != (facts.Address ?? AddressColumns.Nothing), "address"),
            (known.HandOverBy != facts.HandOverBy, "hand-over"),
            (known.TotalPrice != facts.TotalPrice, "price"),
            (known.InvoiceStatus != facts.InvoiceStatus, "invoice"),
            (known.LinesMark != change.LinesMark, "lines"),
        ];
        return fields.Where(field => field.Differs).Select(field => field.Name);
    }
}
