using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GulluShoes.StoreTests.Hosting;

/// <summary>Keeps what was logged, each line after its scopes.</summary>
internal sealed class LogBook : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public int Count(string part) => lines.Count(line => line.Contains(part, StringComparison.Ordinal));

    public override string ToString() => string.Join(Environment.NewLine, lines);

    public ILogger CreateLogger(string categoryName) => new Page(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Page(LogBook book) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => book.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scope = new List<string>();
            book.scopes.ForEachScope((value, list) => list.Add(value?.ToString() ?? ""), scope);
            book.lines.Enqueue($"{logLevel} [{string.Join(" > ", scope)}] {formatter(state, exception)} {exception}");
        }
    }
}
