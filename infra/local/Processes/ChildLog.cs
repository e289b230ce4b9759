using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Processes;

/// <summary>What a child says: the last lines in memory for the post-mortem, everything in a file when there is one.</summary>
internal sealed class ChildLog : IDisposable
{
    private const int KeptLines = 200;
    private const long LargestFile = 50L << 20;
    private readonly LinkedList<string> _lines = new();
    private readonly StreamWriter? _file;

    public ChildLog(string? path)
    {
        if (path is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            _file = new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        }
    }

    public void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.AddLast(line);
            if (_lines.Count > KeptLines)
            {
                _lines.RemoveFirst();
            }

            Write(line);
        }
    }

    public IReadOnlyList<string> Last(int count)
    {
        lock (_lines)
        {
            return [.. _lines.TakeLast(count)];
        }
    }

    public void Dispose()
    {
        lock (_lines)
        {
            _file?.Dispose();
        }
    }

    private void Write(string line)
    {
        if (_file is not { BaseStream.CanWrite: true })
        {
            return;
        }

        if (_file.BaseStream.Length > LargestFile)
        {
            _file.BaseStream.SetLength(0);
        }

        try
        {
            _file.WriteLine(line);
        }
        catch (IOException full) when (DiskTrouble.IsFull(full))
        {
            // A full disk must not bring the stack down through its log; the servers report it themselves.
        }
    }
}
