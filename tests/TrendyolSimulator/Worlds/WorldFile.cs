using System.Text.Json;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Products;
using TrendyolSimulator.Products.Making;

namespace TrendyolSimulator.Worlds;

/// <summary>Keeps a world in a file: written whole to a neighbour and renamed over, a few seconds after a change and at the end.</summary>
internal sealed class WorldFile(string path, World world) : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly CancellationTokenSource stopping = new();
    private Task writing = Task.CompletedTask;
    private long written = -1;

    /// <summary>Reads the file. False when there is none.</summary>
    /// <exception cref="InvalidDataException">The file was made by another seed, or cannot be read.</exception>
    public async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        var kept = await ReadAsync(cancellation);
        if (kept.Seed != world.Options.Seed)
        {
            throw new InvalidDataException($"The simulator's state file {path} does not belong to seed {world.Options.Seed}; delete it to begin anew.");
        }

        world.Restore(kept);
        return true;
    }

    public void Start() => writing = WriteNowAndThenAsync();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await writing;
        await WriteIfChangedAsync(closing: true);
        stopping.Dispose();
    }

    private async Task<KeptWorld> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<KeptWorld>(stream, Plain, cancellation) ?? throw new JsonException("The file says null.");
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException($"The simulator's state file {path} cannot be read; delete it to begin anew.", unreadable);
        }
    }

    private async Task WriteNowAndThenAsync()
    {
        using var timer = new PeriodicTimer(Rest);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
            {
                world.CatchUp();
                await WriteIfChangedAsync();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The last write follows in DisposeAsync.
        }
    }

    private async Task WriteIfChangedAsync(bool closing = false)
    {
        var (changes, bytes) = world.Do((known, now) => (known.Changes, known.Changes == written && !closing ? null : JsonSerializer.SerializeToUtf8Bytes(known.Keep(now, closing), Plain)));
        if (bytes is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var fresh = path + ".new";
        await using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
        written = changes;
    }
}

/// <summary>A world as it is kept.</summary>
/// <param name="Closed">False while the simulator still runs: what a crash loses after that is then known to be missing.</param>
/// <param name="Now">Simulated time when it was kept, epoch milliseconds.</param>
internal sealed record KeptWorld(ulong Seed, bool Closed, long Now, long Orders, Incident? Incident, Quirks Quirks, IReadOnlyList<Package> Packages, IReadOnlyList<Due> Dues)
{
    /// <summary>Barcode → what the marketplace would sell.</summary>
    public IReadOnlyDictionary<string, int> Stock { get; init; } = new Dictionary<string, int>();

    /// <summary>Barcode → how the marketplace stands to it.</summary>
    public IReadOnlyDictionary<string, Standing> Standings { get; init; } = new Dictionary<string, Standing>();

    /// <summary>In the order in which they were created.</summary>
    public IReadOnlyList<MadeProduct> Made { get; init; } = [];
}
