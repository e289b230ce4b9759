using System.Diagnostics.Metrics;
using Azure.Storage.Queues;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.LocalHost;
using GulluShoes.StoreTests.Hosting.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.StoreTests.Hosting;

public sealed class SettingsTests(HostingStorage storage) : IClassFixture<HostingStorage>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gullushoes-settings-");

    [Fact]
    public void Host_json_is_read_with_the_defaults_of_the_genuine_host()
    {
        Write("host.json", """{ "version": "2.0", "extensions": { "queues": { "batchSize": 4, "maxPollingInterval": "00:00:02", "messageEncoding": "none" } } }""");

        var host = HostJson.Read(folder.FullName, new ConfigurationBuilder().Build());

        Assert.Equal("api", host.RoutePrefix);
        Assert.Equal(
            new QueueSettings { BatchSize = 4, NewBatchThreshold = 2, MaxPollingInterval = TimeSpan.FromSeconds(2), MessageEncoding = QueueMessageEncoding.None },
            host.Queues);
    }

    [Fact]
    public void A_setting_overrides_host_json_as_in_Azure()
    {
        Write("host.json", """{ "extensions": { "queues": { "batchSize": 4 }, "http": { "routePrefix": "" } } }""");
        var settings = new Dictionary<string, string?> { ["AzureFunctionsJobHost:extensions:queues:batchSize"] = "5" };

        var host = HostJson.Read(folder.FullName, new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

        Assert.Equal((5, ""), (host.Queues.BatchSize, host.RoutePrefix));
    }

    [Fact]
    public void A_value_out_of_range_is_named()
    {
        Write("host.json", """{ "extensions": { "queues": { "batchSize": 33 } } }""");

        var exception = Assert.Throws<InvalidOperationException>(() => HostJson.Read(folder.FullName, new ConfigurationBuilder().Build()));

        Assert.Equal("host.json: extensions.queues.batchSize must be between 1 and 32, not 33.", exception.Message);
    }

    [Fact]
    public async Task Local_settings_win_over_appsettings_and_lose_to_the_environment()
    {
        Write("appsettings.json", """{ "Test": { "A": "file", "B": "file", "C": "file" } }""");
        Write("local.settings.json", """{ "IsEncrypted": false, "Values": { "Test:B": "local", "Test__C": "local", "Test__FromEnvironment": "local" } }""");
        Environment.SetEnvironmentVariable("Test__FromEnvironment", "environment");
        var options = new LocalHostOptions { Functions = FunctionCatalog.OfTypes(), ContentRoot = folder.FullName };

        await using var app = LocalHost.Build([], (services, _) => services.AddSingleton<InvocationPipe>((_, next) => next()), options);

        var values = new[] { "A", "B", "C", "FromEnvironment" }.Select(name => app.Configuration[$"Test:{name}"]);
        Assert.Equal("file local local environment", string.Join(' ', values));
    }

    [Fact]
    public void A_host_without_a_pipe_does_not_start()
    {
        var options = new LocalHostOptions { Functions = FunctionCatalog.OfTypes(), ContentRoot = folder.FullName };

        Assert.Throws<InvalidOperationException>(() => LocalHost.Build([], (_, _) => { }, options));
    }

    [Theory]
    [InlineData("AzureWebJobs.ReadText.Disabled")]
    [InlineData("AzureWebJobs:ReadText:Disabled")]
    public async Task A_function_can_be_switched_off(string setting)
    {
        await using var host = new HostUnderTest(storage.ConnectionString) { Settings = { [setting] = "true" } };
        var texts = await host.SendAsync("texts", "untouched");
        await host.SendAsync("records", """{"model":1,"colourName":"a"}""");

        await host.StartAsync(typeof(ReadText), typeof(ReadRecord));
        await Until.TrueAsync(() => host.Journal.Entries.Count == 1);

        Assert.NotNull((await texts.PeekMessageAsync()).Value);
    }

    [Fact]
    public async Task Each_invocation_is_counted_and_logged_under_its_function_and_id()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        await host.SendAsync("failing", "x");
        var app = await host.StartAsync(typeof(FailAlways));
        var counts = new System.Collections.Concurrent.ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == InvocationMeters.MeterName && instrument.Meter.Scope == app.Services.GetRequiredService<IMeterFactory>())
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => counts.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.Start();

        await host.SendAsync("failing", "y");
        await Until.TrueAsync(async () => await host.Queue("failing-poison").ExistsAsync() && host.Journal.Count("y") == 3 && counts.GetValueOrDefault("functions.failures") >= 3);

        Assert.Equal(counts["functions.invocations"], counts["functions.failures"]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
