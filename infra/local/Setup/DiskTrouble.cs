namespace GulluShoes.Local.Setup;

/// <summary>Turns what the file system refuses into a sentence a person can act on.</summary>
public static class DiskTrouble
{
    private const int NoSpaceLinux = 28;
    private const int NoSpaceWindows = 112;

    /// <summary>True when the disk has no room left.</summary>
    public static bool IsFull(Exception trouble) =>
        trouble is IOException && (trouble.HResult & 0xFFFF) is NoSpaceLinux or NoSpaceWindows
        || trouble.Message.Contains("No space left on device", StringComparison.Ordinal);

    /// <summary>The sentence for a refused write at <paramref name="path"/>.</summary>
    public static LocalException Explain(string path, Exception trouble) => trouble switch
    {
        UnauthorizedAccessException => new LocalException(
            $"{path} klasörüne yazma izni yok: izin verin ya da --data ile yazılabilen başka bir klasör gösterin.", trouble),
        _ when IsFull(trouble) => new LocalException(
            $"Disk dolu, {path} yazılamadı: yer açıp yeniden deneyin ya da --data ile başka bir diskteki klasörü gösterin.", trouble),
        _ => new LocalException($"{path} yazılamadı: {trouble.Message}", trouble),
    };
}
