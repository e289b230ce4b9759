namespace GulluShoes.Documents.Drawing;

/// <summary>A sheet with everything at its place; what all painters paint.</summary>
/// <param name="Width">Millimetres.</param>
/// <param name="Height">Millimetres.</param>
/// <param name="Title">What the sheet is, for people who cannot see it.</param>
internal sealed record Sheet(double Width, double Height, string Title, IReadOnlyList<Element> Elements);
