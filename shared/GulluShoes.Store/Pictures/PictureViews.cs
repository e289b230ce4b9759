using GulluShoes.Shop.Pictures;

namespace GulluShoes.Store.Pictures;

/// <summary>How far a picture has come.</summary>
public enum PictureState
{
    /// <summary>Uploaded, not drawn yet.</summary>
    Waiting,

    /// <summary>Drawn in all sizes.</summary>
    Ready,

    /// <summary>Its pixels cannot be decoded to their end.</summary>
    Broken,
}

/// <summary>A model in one colour; the colour is null where it has none.</summary>
public sealed record PictureOwner(string Model, string? Colour);

/// <summary>The pictures of a model in one colour.</summary>
/// <param name="Title">As the marketplace or an order names it.</param>
/// <param name="Pictures">Ours, the main picture first.</param>
/// <param name="Linked">Addresses of the marketplace's that we have no copy of.</param>
public sealed record PictureSet(PictureOwner Owner, string? Title, IReadOnlyList<ProductPicture> Pictures, IReadOnlyList<string> Linked);

/// <param name="Url">Where browsers of the shop get it, 600 pixels; null until it is drawn.</param>
/// <param name="PublicUrl">Where a marketplace gets it, 1800 pixels; null until it is drawn, and while Pictures:PublicUrl is not set.</param>
/// <param name="Width">Of the original, upright, pixels; null until it is drawn.</param>
/// <param name="Twins">Where a picture that shows the same stands as well.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record ProductPicture(
    long Id,
    string Hash,
    PictureState State,
    string? Url,
    string? PublicUrl,
    int? Width,
    int? Height,
    IReadOnlyList<PictureFlaw> Flaws,
    IReadOnlyList<PictureTwin> Twins,
    DateTimeOffset AddedAt,
    string AddedBy);

/// <param name="Place">1 is the main picture.</param>
public sealed record PictureTwin(string Model, string? Colour, int Place);

/// <summary>Which models in a colour a list shows.</summary>
public enum PictureShow
{
    All,

    /// <summary>No picture, neither ours nor the marketplace's.</summary>
    Missing,

    /// <summary>Only the marketplace's pictures.</summary>
    Linked,

    /// <summary>One of ours is broken, has a flaw, or shows what another shows.</summary>
    Flawed,
}

/// <param name="Search">Words of model and colour; null shows all.</param>
/// <param name="After">The previous page's next; null on the first.</param>
public sealed record PictureQuery(PictureShow Show, string? Search, int Take, string? After);

/// <param name="Picture">Address of the main picture.</param>
/// <param name="Own">Pictures of ours.</param>
/// <param name="Linked">Pictures at the marketplace.</param>
/// <param name="Waiting">Of ours, not drawn yet.</param>
/// <param name="Flawed">Of ours, with something to look at.</param>
public sealed record PictureSummary(string? Model, string? Colour, string? Picture, int Own, int Linked, int Waiting, int Flawed);

/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record PicturePage(IReadOnlyList<PictureSummary> Sets, string? Next);

/// <summary>How many models in a colour each list shows.</summary>
public sealed record PictureCounts(long All, long Missing, long Linked, long Flawed);
