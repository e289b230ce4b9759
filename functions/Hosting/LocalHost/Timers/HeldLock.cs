using Azure;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost.Timers;

/// <summary>A lease that renews itself until it is disposed or lost.</summary>
internal sealed partial class HeldLock : IAsyncDisposable
{
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(1);

    private readonly BlobLeaseClient lease;
    private readonly string function;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource lost = new();
    private readonly Task renewing;
    private long renewedAt;
    private bool taken;

    public HeldLock(BlobLeaseClient lease, string function, long acquiredAt, TimeProvider time, ILogger logger)
    {
        this.lease = lease;
        this.function = function;
        this.time = time;
        this.logger = logger;
        renewedAt = acquiredAt;
        Lost = lost.Token;
        renewing = Task.Run(RenewAsync);
    }

    /// <summary>Cancelled when another instance may run the timer: the lease was taken, or could not be renewed in time.</summary>
    public CancellationToken Lost { get; }

    /// <summary>Gives the lease back, so that another instance need not wait for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await renewing;
        try
        {
            if (!Lost.IsCancellationRequested)
            {
                using var limit = new CancellationTokenSource(RetryEvery * 2, time);
                await lease.ReleaseAsync(cancellationToken: limit.Token);
            }
        }
        catch (Exception exception) when (exception is RequestFailedException or OperationCanceledException or AggregateException)
        {
            LogNotReleased(logger, function, exception);
        }

        stop.Dispose();
        lost.Dispose();
    }

    private async Task RenewAsync()
    {
        var pause = RenewEvery;
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(pause, time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
            {
                return;
            }

            if (await TryRenewAsync())
            {
                pause = RenewEvery;
            }
            else if (taken || time.GetElapsedTime(renewedAt) >= TimerLock.LeaseTime - RetryEvery)
            {
                await LoseAsync();
                return;
            }
            else
            {
                pause = RetryEvery;
            }
        }
    }

    private async Task<bool> TryRenewAsync()
    {
        var startedAt = time.GetTimestamp();
        try
        {
            using var limit = new CancellationTokenSource(RetryEvery * 2, time);
            await lease.RenewAsync(cancellationToken: limit.Token);
            renewedAt = startedAt;
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            LogNotRenewed(logger, function, exception);
            taken = true;
            return false;
        }
        catch (Exception exception)
        {
            LogNotRenewed(logger, function, exception);
            return false;
        }
    }

    private async Task LoseAsync()
    {
        LogLost(logger, function);
        await lost.CancelAsync();
    }

    [LoggerMessage(LogLevel.Warning, "A timer's lease was not renewed. Function: {Function}.")]
    private static partial void LogNotRenewed(ILogger logger, string function, Exception exception);

    [LoggerMessage(LogLevel.Error, "A timer's lease is lost; a run under way is cancelled. Function: {Function}.")]
    private static partial void LogLost(ILogger logger, string function);

    [LoggerMessage(LogLevel.Warning, "A timer's lease was not given back and ends by itself. Function: {Function}.")]
    private static partial void LogNotReleased(ILogger logger, string function, Exception exception);
}
