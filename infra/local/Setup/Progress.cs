using System.Diagnostics;
using System.Globalization;

namespace GulluShoes.Local.Setup;

/// <summary>One calm line a step, with its seconds; a step that takes long says so every ten seconds.</summary>
public sealed class Progress(TextWriter output)
{
    private static readonly CultureInfo _turkish = CultureInfo.GetCultureInfo("tr-TR");
    private static readonly TimeSpan _reminder = TimeSpan.FromSeconds(10);

    /// <summary>Writes a line as it is.</summary>
    public void Say(string line) => output.WriteLine(line);

    /// <summary>Runs a step and says how long it took.</summary>
    public async Task<T> StepAsync<T>(string name, Func<Task<T>> step)
    {
        var started = Stopwatch.GetTimestamp();
        var work = step();
        while (await Task.WhenAny(work, Task.Delay(_reminder)) != work)
        {
            Say($"  … {name} sürüyor ({Seconds(started, "0")} sn)");
        }

        var result = await work;
        Say($"  ✓ {name,-34} {Seconds(started, "0.0"),6} sn");
        return result;
    }

    /// <summary>Runs a step without a result.</summary>
    public Task StepAsync(string name, Func<Task> step) => StepAsync(name, async () =>
    {
        await step();
        return true;
    });

    private static string Seconds(long started, string format) =>
        Stopwatch.GetElapsedTime(started).TotalSeconds.ToString(format, _turkish);
}
