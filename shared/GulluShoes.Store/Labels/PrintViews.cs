using GulluShoes.Shop.Labels;

namespace GulluShoes.Store.Labels;

/// <summary>The wish to put labels on paper.</summary>
/// <param name="Key">Of the deed, made by the device: the same wish again gets the labels that it got.</param>
/// <param name="PackageIds">In the order of printing; each counts once.</param>
/// <param name="Printer">As the device names it; null when it does not know.</param>
/// <param name="Reason">Why a copy, or a label before the package is verified, is needed; null for an ordinary first print.</param>
/// <param name="Override">True to print before a package is verified; the caller has checked the right.</param>
public sealed record PrintWish(
    Guid Key, IReadOnlyList<long> PackageIds, LabelFormat Format, string UserName, string? Printer, string? Reason, bool Override);

/// <summary>What became of the wish to print: all of it or nothing.</summary>
public abstract record PrintOutcome
{
    private PrintOutcome()
    {
    }

    /// <summary>The receipts are written; now draw.</summary>
    /// <param name="Labels">In the order asked for, each once.</param>
    public sealed record Printed(IReadOnlyList<PrintedLabel> Labels) : PrintOutcome;

    /// <summary>Nothing is printed and no receipt written.</summary>
    public sealed record Refused(IReadOnlyList<RefusedLabel> Labels) : PrintOutcome;
}

/// <param name="Copy">1 for the first print; the label of a later one says "KOPYA".</param>
public sealed record PrintedLabel(LabelDue Due, int Copy);

/// <summary>Why a label cannot be printed now.</summary>
public enum NotPrintable
{
    Unknown,

    /// <summary>The package will not be sent.</summary>
    Dead,

    NotDrawn,

    /// <summary>Not every shoe has been scanned and confirmed; who has the right may print it all the same, and says why.</summary>
    NotVerified,

    /// <summary>It was printed before, or is printed against the rule: somebody must say why.</summary>
    ReasonNeeded,
}

/// <param name="Copy">The print that it would be: 1 for the first.</param>
public sealed record RefusedLabel(long PackageId, NotPrintable Reason, int Copy);
