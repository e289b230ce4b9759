using StackExchange.Redis;

namespace GulluShoes.Store.Caching;

/// <summary>
/// How processes that share a Redis tell each other what to forget: the memory in front of it is each one's own. Word that comes while Redis is away is lost, and nobody waits for it.
/// </summary>
/// <param name="redis">Null without one: then there is nobody to talk to.</param>
public sealed class CacheTalk(Lazy<Task<IConnectionMultiplexer>>? redis)
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("gullushoes:forget");

    private readonly string self = Guid.NewGuid().ToString("N");

    /// <summary>Hears of what others forget, also after Redis was away.</summary>
    internal void Listen(Func<CacheKind, Task> forget) => redis?.Value.ContinueWith(
        // Not waited for, so that one who starts while Redis is away is listed all the same, and hears as soon as it is there.
        connected => connected.Result.GetSubscriber().Subscribe(Channel, CommandFlags.FireAndForget).OnMessage(message => HearAsync(message.Message.ToString(), forget)),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnRanToCompletion,
        TaskScheduler.Default);

    internal void Tell(CacheKind kind)
    {
        if (redis is { Value: { IsCompletedSuccessfully: true } connected })
        {
            connected.Result.GetSubscriber().Publish(Channel, $"{self} {kind}", CommandFlags.FireAndForget);
        }
    }

    private Task HearAsync(string message, Func<CacheKind, Task> forget) =>
        message.Split(' ') is [var who, var what] && who != self && Enum.TryParse<CacheKind>(what, out var kind) ? forget(kind) : Task.CompletedTask;
}
