namespace GulluShoes.Local.Parts;

/// <summary>How Azurite runs.</summary>
public sealed record AzuriteSettings
{
    /// <summary>Where blobs and messages are kept; null to keep them in memory only.</summary>
    public string? DataFolder { get; init; }

    /// <summary>TCP port of the blobs on 127.0.0.1; null for a free one.</summary>
    public int? BlobPort { get; init; }

    /// <summary>TCP port of the queues on 127.0.0.1; null for a free one.</summary>
    public int? QueuePort { get; init; }

    /// <summary>A throwaway account for tests, in memory. It forgets everything when it is stopped.</summary>
    public static AzuriteSettings Throwaway { get; } = new();
}
