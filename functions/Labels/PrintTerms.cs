using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Labels;
using GulluShoes.Store.Staff;

namespace GulluShoes.Functions.Labels;

/// <summary>What every print tells, be it of one label or of many.</summary>
public abstract record PrintTerms
{
    private const int LongestPrinter = 100;
    private const int LongestReason = 300;

    /// <summary>Made by the device: the same print again gets the same labels, and they are no copies.</summary>
    public required Guid Key { get; init; }

    /// <summary>Pdf when absent.</summary>
    public LabelFormat? Format { get; init; }

    /// <summary>As the device names it, at most 100 characters.</summary>
    public string? Printer { get; init; }

    /// <summary>Why a copy, or a label before the package is verified, is needed; at most 300 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>True to print before a package is verified; needs the right and a reason.</summary>
    public bool? Override { get; init; }

    /// <summary>Null when this person may wish for it in these words.</summary>
    internal ProblemAnswer? RefusalFor(Person person)
    {
        if (Key == Guid.Empty || Reason is { Length: > LongestReason } || Printer is { Length: > LongestPrinter })
        {
            return HttpProblem.BadParameter.Answer("key gerekli; reason en çok 300, printer en çok 100 karakter olabilir.");
        }

        return Override == true && !Roles.Allows(person.Role, Permission.OverrideLabels)
            ? HttpProblem.NotAllowed.Answer("Hazırlanmamış paketin etiketini yalnız yönetici basabilir.")
            : null;
    }

    internal PrintWish WishOf(Person person, IReadOnlyList<long> packageIds) => new(
        Key, packageIds, Format ?? LabelFormat.Pdf, person.UserName, Printer, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), Override ?? false);
}
