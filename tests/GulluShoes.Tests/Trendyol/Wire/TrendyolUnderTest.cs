using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using GulluShoes.Trendyol;
using GulluShoes.Trendyol.Categories;
using GulluShoes.Trendyol.Finance;
using GulluShoes.Trendyol.Inventory;
using GulluShoes.Trendyol.Orders;
using GulluShoes.Trendyol.Packages;
using GulluShoes.Trendyol.Products;
using GulluShoes.Trendyol.Products.Writing;
using GulluShoes.Trendyol.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Tests.Trendyol.Wire;

/// <summary>The client as the function app gets it, with short times, and its logs and metrics caught.</summary>
internal sealed class TrendyolUnderTest : IDisposable
{
    public const long SellerId = 4321;

    private readonly ServiceProvider services;
    private readonly CaughtLogs logs = new();
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> measured = new();

    public TrendyolUnderTest(string baseUrl, TimeProvider? clock = null, params (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Trendyol:BaseUrl"] = baseUrl,
            ["Trendyol:SellerId"] = "4321",
            ["Trendyol:ApiKey"] = "key-of-the-shop",
            ["Trendyol:ApiSecret"] = "secret-of-the-shop",
            ["Trendyol:RateBudget"] = "false",
            ["Trendyol:RetryDelay"] = "00:00:00.001",
            ["Trendyol:AttemptTimeout"] = "00:00:20",
        };
        foreach (var (name, value) in settings)
        {
            values["Trendyol:" + name] = value;
        }

        var collection = new ServiceCollection();
        collection.AddSingleton(clock ?? TimeProvider.System);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        collection.AddTrendyol(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services = collection.BuildServiceProvider();
        Listen(services.GetRequiredService<IMeterFactory>());
    }

    public OrdersClient Orders => services.GetRequiredService<OrdersClient>();

    public ProductsClient Products => services.GetRequiredService<ProductsClient>();

    public ProductWritesClient ProductWrites => services.GetRequiredService<ProductWritesClient>();

    public CategoriesClient Categories => services.GetRequiredService<CategoriesClient>();

    public InventoryClient Inventory => services.GetRequiredService<InventoryClient>();

    public FinanceClient Finance => services.GetRequiredService<FinanceClient>();

    public PackagesClient Packages => services.GetRequiredService<PackagesClient>();

    public TrendyolGateway Gateway => services.GetRequiredService<TrendyolGateway>();

    public TrendyolRoads Roads => services.GetRequiredService<TrendyolPulse>().Read();

    public string Logs => logs.ToString();

    public IReadOnlyList<(string Name, double Value, string Tags)> Measured => [.. measured];

    /// <summary>A request has left the budget and has no answer yet.</summary>
    public bool IsAsking => measured.Count(measure => measure.Name == "trendyol.throttled") > measured.Count(measure => measure.Name == "trendyol.requests");

    public Task<PackagePage> ReadPageAsync() => Orders.ReadPageAsync(AnyWindow, CancellationToken.None);

    public static OrdersQuery AnyWindow => new() { From = DateTimeOffset.UnixEpoch.AddDays(20_000), To = DateTimeOffset.UnixEpoch.AddDays(20_001) };

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
        logs.Dispose();
    }

    private void Listen(IMeterFactory factory)
    {
        listener.InstrumentPublished = (instrument, me) =>
        {
            if (instrument.Meter.Name == TrendyolMeter.Name && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                me.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Enqueue((instrument.Name, value, Join(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Enqueue((instrument.Name, value, Join(tags))));
        listener.Start();
    }

    private static string Join(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var texts = new List<string>();
        foreach (var tag in tags)
        {
            texts.Add($"{tag.Key}={tag.Value}");
        }

        return string.Join(' ', texts);
    }

    private sealed class CaughtLogs : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue("scope " + state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public override string ToString() => string.Join('\n', lines);

        public void Dispose() => lines.Clear();
    }
}
