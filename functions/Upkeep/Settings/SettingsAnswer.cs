using GulluShoes.Store.Upkeep.Settings;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <summary>Whose word holds.</summary>
public enum SettingSource
{
    /// <summary>Nobody said anything: it is built in.</summary>
    BuiltIn,

    /// <summary>The server's environment or its files.</summary>
    Server,

    /// <summary>A person in the portal.</summary>
    Portal,
}

/// <summary>All settings that the shop may change by itself.</summary>
/// <param name="Version">The last change that is in it; whoever saves names it.</param>
/// <param name="Ignored">What was set in the portal and cannot hold any more.</param>
public sealed record SettingsAnswer(long Version, IReadOnlyList<SettingRow> Settings, IReadOnlyList<RefusedSetting> Ignored)
{
    public static SettingsAnswer Of(PortalState state, SettingJudge judge) =>
        new(state.Version, [.. SettingList.All.Select(setting => SettingRow.Of(setting, state, judge))], state.Judgement.Refused);
}

/// <param name="Area">Where it stands on the page.</param>
/// <param name="Text">What it does.</param>
/// <param name="Caution">What cannot be taken back; null for nothing.</param>
/// <param name="Unit">What stands behind the value; null for nothing.</param>
/// <param name="Least">In the unit.</param>
/// <param name="Most">In the unit.</param>
/// <param name="Value">What is in force, as people write it; empty for none.</param>
/// <param name="Reset">What would be in force if the portal said nothing.</param>
/// <param name="ChangedBy">Who changed it last in the portal; null when nobody did.</param>
/// <param name="ChangedAt">UTC; null with <paramref name="ChangedBy"/>.</param>
public sealed record SettingRow(
    string Key, string Area, string Name, string Text, string? Caution, SettingKind Kind, string? Unit, decimal? Least, decimal? Most, IReadOnlyList<SettingChoice> Choices, bool MayBeEmpty,
    string Value, string Reset, SettingSource Source, string? ChangedBy, DateTimeOffset? ChangedAt)
{
    private static readonly Dictionary<string, string> Nothing = [];

    public static SettingRow Of(Setting setting, PortalState state, SettingJudge judge)
    {
        var (form, held) = (setting.Form, state.Judgement.Held);
        var source = held.ContainsKey(setting.Key) ? SettingSource.Portal : judge.IsServers(setting) ? SettingSource.Server : SettingSource.BuiltIn;
        var last = state.Last.FirstOrDefault(change => change.Entry.Key == setting.Key);
        return new SettingRow(
            setting.Key, setting.Area, setting.Name, setting.Text, setting.Caution, form.Kind, form.Unit is "" ? null : form.Unit, form.Least, form.Most, form.Choices, form.MayBeEmpty,
            Shown(judge.InForce(setting, held)), Shown(judge.InForce(setting, Nothing)), source, last?.Who, last?.At);

        string Shown(string kept) => form.Show(kept) ?? kept;
    }
}

/// <summary>Changes of settings, the newest first.</summary>
/// <param name="Next">The next page's <c>after</c>; null on the last.</param>
public sealed record SettingHistory(IReadOnlyList<SettingHistoryRow> Changes, long? Next);

/// <param name="Name">The setting's key where this version does not know it any more.</param>
/// <param name="Before">What was in force, in words.</param>
/// <param name="After">What came into force, in words.</param>
/// <param name="Reset">True when it was left to the server again.</param>
public sealed record SettingHistoryRow(long Id, string Key, string Name, string Before, string After, bool Reset, string? Reason, string Who, DateTimeOffset At)
{
    private const string None = "boş";

    public static SettingHistoryRow Of(SettingChange change)
    {
        var (entry, setting) = (change.Entry, SettingList.Find(change.Entry.Key));
        return new SettingHistoryRow(change.Id, entry.Key, setting?.Name ?? entry.Key, Word(setting, entry.Before), Word(setting, entry.After), entry.Reset, change.Reason, change.Who, change.At);
    }

    private static string Word(Setting? setting, string kept)
    {
        var shown = setting?.Form.Show(kept) ?? kept;
        var word = setting?.Form.Choices.FirstOrDefault(choice => choice.Value == shown)?.Word ?? shown;
        return word.Length == 0 ? None : setting?.Form.Unit is { Length: > 0 } unit ? (unit == "%" ? $"%{word}" : $"{word} {unit}") : word;
    }
}
