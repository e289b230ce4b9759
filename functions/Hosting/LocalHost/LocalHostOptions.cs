using Microsoft.AspNetCore.Builder;

namespace GulluShoes.Functions.Hosting.LocalHost;

/// <summary>What a test or a benchmark sets differently; the app runs with the defaults.</summary>
public sealed record LocalHostOptions
{
    /// <summary>The functions to run; the app's own by default.</summary>
    public FunctionCatalog Functions { get; init; } = FunctionCatalog.Of(typeof(LocalHostOptions).Assembly);

    /// <summary>Folder of host.json, appsettings.json and local.settings.json.</summary>
    public string ContentRoot { get; init; } = AppContext.BaseDirectory;

    /// <summary>Put before every queue's name and into the host id, so that tests share one Azurite without meeting.</summary>
    public string NamePrefix { get; init; } = "";

    /// <summary>Settings that win over all others.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Instead of the file in <see cref="ContentRoot"/>.</summary>
    public HostJson? HostJson { get; init; }

    /// <summary>How long a received message stays invisible without renewal: the delay after a crash. Renewed at a third of it.</summary>
    public TimeSpan MessageLease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long running functions may finish while the host stops, before they are cancelled.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>More endpoints or middleware, after the doors.</summary>
    public Action<WebApplication>? Configure { get; init; }
}
