using System.ComponentModel.DataAnnotations;
using Azure.Monitor.OpenTelemetry.Exporter;
using GulluShoes.Store.Caching;
using GulluShoes.Trendyol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GulluShoes.Functions.Hosting;

/// <summary>Who is told traces and metrics.</summary>
public enum TelemetryExporter
{
    /// <summary>Nobody; nothing is collected.</summary>
    None,

    /// <summary>The process's own output.</summary>
    Console,

    /// <summary>A collector, by OTLP over HTTP: https://opentelemetry.io/docs/specs/otlp/#otlphttp.</summary>
    Otlp,

    AzureMonitor,
}

/// <summary>Where telemetry goes (section <c>Telemetry</c> of the settings).</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    public TelemetryExporter Exporter { get; init; }

    /// <summary>The collector's address, to which "/v1/traces" and "/v1/metrics" are added.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Azure Monitor's, a secret.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>How often metrics are told.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Exporter == TelemetryExporter.Otlp && Endpoint is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            yield return new ValidationResult($"{Section}:Endpoint must be the collector's http or https address when {Section}:Exporter is Otlp.", [nameof(Endpoint)]);
        }

        if (Exporter == TelemetryExporter.AzureMonitor && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new ValidationResult($"{Section}:ConnectionString must be set when {Section}:Exporter is AzureMonitor.", [nameof(ConnectionString)]);
        }
    }
}

/// <summary>
/// Collects what the parts count and trace by System.Diagnostics, and tells it from a thread of its own: a collector that is away costs no request anything. Statements are
/// traced without their values and addresses without their queries, so no customer is in it.
/// </summary>
internal static class Telemetry
{
    private static readonly string[] Sources = [InvocationTraces.SourceName, "Npgsql", "System.Net.Http"];

    private static readonly string[] Meters =
        [InvocationMeters.MeterName, TrendyolRegistration.MeterName, ReadCache.MeterName, "Npgsql", "System.Net.Http", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelemetryOptions.Section);
        services.AddOptions<TelemetryOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        // A wrong setting stops the start by its name, before anything would be told.
        if (!Enum.TryParse<TelemetryExporter>(section[nameof(TelemetryOptions.Exporter)], ignoreCase: true, out var exporter) || exporter == TelemetryExporter.None)
        {
            return services;
        }

        var options = section.Get<TelemetryOptions>()!;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("GulluShoes", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(tracing => Tell(tracing.AddSource(Sources), options))
            .WithMetrics(metrics => Tell(metrics.AddMeter(Meters), options));
        return services;
    }

    private static void Tell(TracerProviderBuilder tracing, TelemetryOptions options)
    {
        _ = options.Exporter switch
        {
            TelemetryExporter.Console => tracing.AddConsoleExporter(),
            TelemetryExporter.Otlp => tracing.AddOtlpExporter(otlp => Address(otlp, options.Endpoint, "v1/traces")),
            TelemetryExporter.AzureMonitor => tracing.AddAzureMonitorTraceExporter(azure => azure.ConnectionString = options.ConnectionString),
            var other => throw new InvalidOperationException($"Nothing is told to {other}."),
        };
    }

    private static void Tell(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        var every = (int)options.Every.TotalMilliseconds;
        _ = options.Exporter switch
        {
            TelemetryExporter.Console => metrics.AddConsoleExporter((_, reader) => reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = every),
            TelemetryExporter.Otlp => metrics.AddOtlpExporter((otlp, reader) =>
            {
                Address(otlp, options.Endpoint, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = every;
            }),
            TelemetryExporter.AzureMonitor => metrics.AddAzureMonitorMetricExporter(azure => azure.ConnectionString = options.ConnectionString),
            var other => throw new InvalidOperationException($"Nothing is told to {other}."),
        };
    }

    private static void Address(OtlpExporterOptions otlp, Uri? endpoint, string path)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        if (endpoint is not null)
        {
            otlp.Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + path);
        }
    }
}
