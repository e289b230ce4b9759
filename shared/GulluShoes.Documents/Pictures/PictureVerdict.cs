namespace GulluShoes.Documents.Pictures;

/// <summary>Why an uploaded file is not taken.</summary>
public enum PictureRefusal
{
    /// <summary>No JPEG, PNG or WebP.</summary>
    NoPicture,

    /// <summary>SVG, HTML or another text: it could run in a browser.</summary>
    Markup,

    /// <summary>HEIC or AVIF, as some phones keep pictures.</summary>
    PhoneFormat,

    /// <summary>It moves.</summary>
    Animated,

    /// <summary>More than 50 million pixels.</summary>
    TooManyPixels,

    /// <summary>Its end is missing, or something inside is broken.</summary>
    Broken,

    /// <summary>It carries something that does not belong to a picture.</summary>
    Foreign,
}

/// <summary>What a file is found to be.</summary>
public abstract record PictureVerdict
{
    private PictureVerdict()
    {
    }

    /// <param name="Body">The picture without what the camera appended to it.</param>
    public sealed record Accepted(ReadOnlyMemory<byte> Body, string ContentType) : PictureVerdict;

    public sealed record Refused(PictureRefusal Reason) : PictureVerdict;
}
