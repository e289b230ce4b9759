namespace GulluShoes.Shop.Packing;

/// <summary>Which shoe of a pair a code with a side marker names.</summary>
public enum ShoeSide
{
    /// <summary>Marker +L.</summary>
    Left,

    /// <summary>Marker +R.</summary>
    Right,
}
