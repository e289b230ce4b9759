namespace GulluShoes.Documents.Labels;

/// <summary>The label can never be drawn from these facts: record a problem, do not retry.</summary>
public sealed class ImpossibleLabelException(long packageId, LabelDefect defect)
    : Exception($"The label of package {packageId} cannot be drawn: {defect}.")
{
    public long PackageId { get; } = packageId;

    public LabelDefect Defect { get; } = defect;
}
