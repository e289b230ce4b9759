namespace GulluShoes.Trendyol.Packages;

/// <param name="LineId">Trendyol's id of a line of this package: a replacement package has other ids.</param>
/// <param name="Quantity">Units, at least 1.</param>
public sealed record LineUnits(long LineId, int Quantity);

/// <summary>Portions of one line: each portion leaves into a package of its own.</summary>
public sealed record LinePortions(long LineId, IReadOnlyList<int> Quantities);
