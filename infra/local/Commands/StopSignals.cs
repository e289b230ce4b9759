using System.Runtime.InteropServices;
using GulluShoes.Local.Processes;

namespace GulluShoes.Local.Commands;

/// <summary>Ctrl-C, SIGTERM and a closed terminal ask for an orderly stop; asking again ends everything at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private const int KilledBySignal = 130;
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, Ask),
        PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Ask),
    ];

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void Ask(PosixSignalContext context)
    {
        context.Cancel = true;
        if (!_stop.IsCancellationRequested)
        {
            _stop.Cancel();
        }
        else if (context.Signal == PosixSignal.SIGINT)
        {
            RunningChildren.KillAll();
            Environment.Exit(KilledBySignal);
        }
    }
}
