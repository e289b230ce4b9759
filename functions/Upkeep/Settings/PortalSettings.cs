using GulluShoes.Store.Upkeep.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <summary>What this process knows of the portal's values.</summary>
/// <param name="Version">The last change that it knows.</param>
/// <param name="Last">The last word about each key.</param>
/// <param name="Values">Those that hold, as options records read them.</param>
public sealed record PortalState(long Version, IReadOnlyList<SettingChange> Last, Judgement Judgement, IConfiguration Values)
{
    public static PortalState Empty { get; } = Of(0, [], new Judgement(new Dictionary<string, string>(), []));

    public static PortalState Of(long version, IReadOnlyList<SettingChange> last, Judgement judgement) => new(version, last, judgement, PortalValues.Of(judgement.Held));
}

/// <summary>
/// The portal's values in this process. Until the database was read once there are none, and the server's own hold: settings never stand between the app and its start.
/// </summary>
public sealed partial class PortalSettings(SettingBook book, SettingJudge judge, ILogger<PortalSettings> logger) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private ConfigurationReloadToken token = new();
    private volatile PortalState state = PortalState.Empty;

    public PortalState State => state;

    /// <summary>Speaks when the values change.</summary>
    public IChangeToken Changes() => token;

    /// <summary>Reads what is new, and lets everybody know who reads settings.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            if (await book.NewsAsync(state.Version, ct) is { } last)
            {
                Take(last);
            }
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>What the portal says about each key, as it is kept; keys that were reset are not among them.</summary>
    internal static Dictionary<string, string> Kept(IEnumerable<SettingChange> last) =>
        last.Where(change => !change.Entry.Reset).ToDictionary(change => change.Entry.Key, change => change.Entry.After, StringComparer.Ordinal);

    private void Take(IReadOnlyList<SettingChange> last)
    {
        var judgement = judge.Judge(Kept(last));
        foreach (var refused in judgement.Refused)
        {
            LogIgnored(logger, refused.Key);
        }

        state = PortalState.Of(last.Select(change => change.Id).DefaultIfEmpty().Max(), last, judgement);
        LogTaken(logger, state.Version);
        // Whoever hears it asks for the next token at once, so the new one must be there before.
        Interlocked.Exchange(ref token, new ConfigurationReloadToken()).OnReload();
    }

    [LoggerMessage(LogLevel.Information, "Settings of the portal are in force. Version: {Version}.")]
    private static partial void LogTaken(ILogger logger, long version);

    [LoggerMessage(LogLevel.Warning, "A setting of the portal's is ignored: this version does not know it, or it is not valid any more. Setting: {Setting}.")]
    private static partial void LogIgnored(ILogger logger, string setting);
}
