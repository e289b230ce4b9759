using GulluShoes.Store.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StackExchange.Redis;

namespace GulluShoes.Store.Upkeep;

/// <param name="Name">database, storage, redis.</param>
/// <param name="Reason">Why it is not well, without addresses or secrets; null when it is.</param>
public sealed record PartHealth(string Name, bool Ok, string? Reason);

/// <summary>Whether the stores can be reached.</summary>
public sealed class StoreHealth(NpgsqlDataSource database, StorageAccount storage, IServiceProvider services)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Each part within three seconds. Redis is only told: without it the system is slower, not broken.</summary>
    public async Task<IReadOnlyList<PartHealth>> CheckAsync(CancellationToken ct)
    {
        List<Task<PartHealth>> parts = [CheckAsync("database", AskDatabaseAsync, ct), CheckAsync("storage", storage.PingAsync, ct)];
        if (services.GetService<IConnectionMultiplexer>() is { } redis)
        {
            parts.Add(CheckAsync("redis", token => redis.GetDatabase().PingAsync().WaitAsync(token), ct));
        }

        return await Task.WhenAll(parts);
    }

    private async Task AskDatabaseAsync(CancellationToken ct)
    {
        // The newest table: it answers only when the migrations are through.
        await using var command = database.CreateCommand("select 1 from stored_answers limit 1");
        await command.ExecuteScalarAsync(ct);
    }

    private static async Task<PartHealth> CheckAsync(string name, Func<CancellationToken, Task> ask, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await ask(patience.Token).WaitAsync(patience.Token);
            return new PartHealth(name, Ok: true, Reason: null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new PartHealth(name, Ok: false, "no answer in time");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new PartHealth(name, Ok: false, failure.GetType().Name);
        }
    }
}
