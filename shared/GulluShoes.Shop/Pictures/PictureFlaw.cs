namespace GulluShoes.Shop.Pictures;

/// <summary>What a customer would not like about a picture. People are told; nothing is refused for it.</summary>
public enum PictureFlaw
{
    /// <summary>Smaller than the 1200 × 1800 pixels that the marketplace asks for.</summary>
    TooSmall,

    /// <summary>No part of it is sharp.</summary>
    Blurred,

    /// <summary>Not upright two to three, so that the marketplace cuts it or adds bars.</summary>
    WrongAspect,
}
