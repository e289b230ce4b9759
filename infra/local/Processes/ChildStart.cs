namespace GulluShoes.Local.Processes;

/// <summary>How to start a child process.</summary>
/// <param name="Name">What people call it, for messages.</param>
/// <param name="Command">Program to run; looked up on PATH when it has no folder.</param>
public sealed record ChildStart(string Name, string Command)
{
    /// <summary>Arguments, unquoted.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Added to this process's own environment; null removes a variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Folder to run in; the root folder of the file system when null, so that every user may enter it.</summary>
    public string? Folder { get; init; }

    /// <summary>How it is asked to end.</summary>
    public Signal StopSignal { get; init; } = Signal.Terminate;

    /// <summary>How long it may take to end before it is killed.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>File that takes everything it writes, begun anew at each start; null for none.</summary>
    public string? LogFile { get; init; }

    /// <summary>Run as the unprivileged user when we are root.</summary>
    public bool DropRoot { get; init; }
}
