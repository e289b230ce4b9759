namespace GulluShoes.Local.Parts;

/// <summary>How an embedded PostgreSQL runs.</summary>
public sealed record PostgresSettings
{
    /// <summary>Where the data is kept; null for a temporary folder that is deleted at the end.</summary>
    public string? DataFolder { get; init; }

    /// <summary>TCP port on 127.0.0.1; null for a free one.</summary>
    public int? Port { get; init; }

    /// <summary>Trades the safety of the data for speed (no fsync). For tests and throwaway runs only.</summary>
    public bool Unsafe { get; init; }

    /// <summary>
    /// Keeps temporary data in memory where the machine has plenty: each test has a database of its own, a thousand files, and making and deleting them costs a disk's file
    /// system ten times the processor's time.
    /// </summary>
    public bool InMemory { get; init; }

    /// <summary>Most connections at once.</summary>
    public int MaxConnections { get; init; } = 200;

    /// <summary>A throwaway server for tests.</summary>
    public static PostgresSettings Throwaway { get; } = new() { Unsafe = true, InMemory = true };
}
