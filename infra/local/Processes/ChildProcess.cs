using System.ComponentModel;
using System.Diagnostics;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Processes;

/// <summary>A process that we started and that must not outlive us. Its last output lines are kept for the post-mortem.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ChildStart _start;
    private readonly ChildLog _log;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stopping;

    private ChildProcess(ChildStart start)
    {
        _start = start;
        _log = new ChildLog(start.LogFile);
        _process = new Process { StartInfo = LaunchLine.For(start), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => _log.Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => _log.Keep(line.Data);
        _process.Exited += (_, _) => _ended.TrySetResult();
    }

    /// <summary>What people call it.</summary>
    public string Name => _start.Name;

    /// <summary>The file with everything it wrote, when there is one.</summary>
    public string? LogFile => _start.LogFile;

    /// <summary>Its process id.</summary>
    public int Id { get; private set; }

    /// <summary>Completes when the process has ended, for whatever reason.</summary>
    public Task Ended => _ended.Task;

    /// <summary>True once it has ended.</summary>
    public bool HasEnded => _ended.Task.IsCompleted;

    /// <summary>True when it ended although nobody had asked it to.</summary>
    public bool Died => HasEnded && !_stopping;

    /// <summary>Exit code, once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it.</summary>
    /// <exception cref="LocalException">The program is not there or may not be run.</exception>
    public static ChildProcess Start(ChildStart start)
    {
        var child = new ChildProcess(start);
        try
        {
            child._process.Start();
        }
        catch (Win32Exception missing)
        {
            child._process.Dispose();
            child._log.Dispose();
            throw new LocalException($"{start.Name} başlatılamadı, \"{start.Command}\" çalıştırılamıyor: {missing.Message}", missing);
        }

        child.Id = child._process.Id;
        RunningChildren.Add(child);
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>The last lines it wrote, oldest first.</summary>
    public IReadOnlyList<string> LastLines(int count = 20) => _log.Last(count);

    /// <summary>Asks it to end, waits, kills it when it does not. Safe to call again.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        if (!HasEnded)
        {
            Signals.Send(Id, _start.StopSignal);
            await Task.WhenAny(Ended, Task.Delay(_start.Patience));
        }

        await KillAsync();
    }

    /// <summary>Ends it the hard way, as <c>kill -9</c> would, and reaps it.</summary>
    public async Task KillAsync()
    {
        _stopping = true;
        if (!HasEnded)
        {
            Signals.Send(Id, Signal.Kill);
            await Ended;
        }

        // The zombie is collected and the output drained here: a successor must not meet the old process id.
        await _process.WaitForExitAsync();
        RunningChildren.Remove(this);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        _log.Dispose();
    }
}
