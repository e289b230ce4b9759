namespace GulluShoes.Shop.Pictures;

/// <summary>A file that is drawn from a picture.</summary>
/// <param name="Edge">Pixels of the longer side; fewer when the original has fewer.</param>
/// <param name="Extension">"webp" or "jpg".</param>
public sealed record PictureFile(int Edge, string Extension)
{
    /// <summary>"600.webp", as blobs and addresses name it.</summary>
    public string Name => FormattableString.Invariant($"{Edge}.{Extension}");

    public string ContentType => Extension == "webp" ? "image/webp" : "image/jpeg";
}

/// <summary>What is drawn from every picture.</summary>
public static class PictureSizes
{
    public const int Large = 1800;
    public const int Medium = 600;
    public const int Small = 160;

    public static IReadOnlyList<int> Edges { get; } = [Large, Medium, Small];

    public static IReadOnlyList<PictureFile> Files { get; } = [.. Edges.SelectMany(edge => new[] { "webp", "jpg" }, (edge, extension) => new PictureFile(edge, extension))];

    /// <summary>What a marketplace is given.</summary>
    public static PictureFile Published { get; } = new(Large, "jpg");
}
