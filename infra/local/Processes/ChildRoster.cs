using System.Globalization;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Processes;

/// <summary>
/// Writes down every child that runs, in a file per owner. Nothing can end the children of a process that is killed with
/// <c>kill -9</c>; but the next one of us finds its roster and ends them by number and start time.
/// </summary>
internal static class ChildRoster
{
    private static readonly string _folder = Path.Combine(Path.GetTempPath(), $"gullushoes-children-{Environment.UserName}");
    private static readonly string _own = PathFor(Environment.ProcessId);

    /// <summary>Replaces what is written about this process's children.</summary>
    public static void Write(IEnumerable<ChildProcess> children)
    {
        var lines = children.Select(child => LineOf(child.Id)).OfType<string>().ToList();
        try
        {
            if (lines.Count == 0)
            {
                File.Delete(_own);
                return;
            }

            Directory.CreateDirectory(_folder);
            File.WriteAllLines(_own, [LineOf(Environment.ProcessId)!, .. lines]);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was written yet, so there is nothing to delete.
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Explain(_folder, refused);
        }
    }

    /// <summary>Ends the children of owners that are no more.</summary>
    public static async Task SweepAsync(CancellationToken ct)
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(_folder, "*.txt").Where(file => file != _own))
        {
            await SweepAsync(file, ct);
        }
    }

    private static async Task SweepAsync(string file, CancellationToken ct)
    {
        var entries = ReadAll(file);
        if (entries.Count > 0 && ProcessMark.Of(entries[0].Id) == entries[0].Mark)
        {
            return;
        }

        // Last started, first ended: the app before the servers it writes to.
        foreach (var (id, mark) in entries.Skip(1).Reverse())
        {
            await Leftovers.EndAsync(id, mark, Signal.Interrupt, ct);
        }

        File.Delete(file);
    }

    private static List<(int Id, string Mark)> ReadAll(string file)
    {
        try
        {
            return [.. File.ReadAllLines(file).Select(line => line.Split(' ', 2))
                .Select(parts => (int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture), parts[1]))];
        }
        catch (IOException)
        {
            // Another run swept it first, or its owner is writing it at this moment.
            return [(Environment.ProcessId, ProcessMark.Of(Environment.ProcessId)!)];
        }
    }

    private static string? LineOf(int id) =>
        ProcessMark.Of(id) is { } mark ? string.Create(CultureInfo.InvariantCulture, $"{id} {mark}") : null;

    private static string PathFor(int owner) => Path.Combine(_folder, owner.ToString(CultureInfo.InvariantCulture) + ".txt");
}
