namespace GulluShoes.Shop.Pictures;

/// <summary>By what two pictures are found to show the same, whatever their size and compression.</summary>
/// <param name="Gradients">64 bits: whether each part of the picture is lighter than its left neighbour.</param>
/// <param name="Colours">Red, green and blue of 4 × 4 fields. A model in black and in red has the same gradients.</param>
public sealed record PictureLook(long Gradients, byte[] Colours)
{
    /// <summary>How many of the 64 bits may differ.</summary>
    public const int MostBits = 6;

    private const double MostColour = 10;

    public bool IsTwinOf(PictureLook other) =>
        long.PopCount(Gradients ^ other.Gradients) <= MostBits
        && Colours.Length == other.Colours.Length
        && Colours.Zip(other.Colours, (one, another) => Math.Abs(one - another)).Average() <= MostColour;
}
