using GulluShoes.Store.Upkeep.Settings;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <param name="Value">As it was typed; null for the server's own value.</param>
public sealed record SettingWish(string Key, string? Value);

/// <summary>What became of the wish to change settings.</summary>
public abstract record SettingOutcome
{
    private SettingOutcome()
    {
    }

    public sealed record Saved : SettingOutcome;

    /// <summary>Somebody changed one of them since they were read; nothing was changed.</summary>
    public sealed record Moved(string Name) : SettingOutcome;

    /// <summary>By key, what is wrong; nothing was changed.</summary>
    public sealed record Refused(IReadOnlyDictionary<string, string> Why) : SettingOutcome;
}

/// <summary>Changes settings: all of a wish, or nothing.</summary>
public sealed class SettingKeeping(SettingBook book, SettingJudge judge, PortalSettings portal)
{
    private const string Unknown = "Böyle bir ayar yok.";

    /// <param name="known">The last change that the one who asks has seen.</param>
    public async Task<SettingOutcome> SaveAsync(IReadOnlyList<SettingWish> wishes, long known, string who, string? reason, CancellationToken ct)
    {
        var outcome = await book.ChangeAsync(last => Decide(wishes, known, last), who, reason, ct);
        await portal.RefreshAsync(ct);
        return outcome;
    }

    private (IReadOnlyList<SettingEntry> Entries, SettingOutcome Answer) Decide(IReadOnlyList<SettingWish> wishes, long known, IReadOnlyList<SettingChange> last)
    {
        if (last.FirstOrDefault(change => change.Id > known && wishes.Any(wish => wish.Key == change.Entry.Key)) is { } moved)
        {
            return ([], new SettingOutcome.Moved(SettingList.Find(moved.Entry.Key)?.Name ?? moved.Entry.Key));
        }

        var (before, after) = (PortalSettings.Kept(last), PortalSettings.Kept(last));
        var why = wishes.Select(wish => (wish.Key, Why: Put(wish, after))).Where(one => one.Why is not null).ToDictionary(one => one.Key, one => one.Why!, StringComparer.Ordinal);
        if (why.Count > 0)
        {
            return ([], new SettingOutcome.Refused(why));
        }

        var (held, judged) = (judge.Judge(before), judge.Judge(after));
        // What was ignored before is ignored still; it must not stand in the way of others.
        var worse = judged.Refused.Where(one => wishes.Any(wish => wish.Key == one.Key) || held.Held.ContainsKey(one.Key)).ToDictionary(one => one.Key, one => one.Why, StringComparer.Ordinal);
        return worse.Count > 0
            ? ([], new SettingOutcome.Refused(worse))
            : ([.. wishes.Where(wish => before.GetValueOrDefault(wish.Key) != after.GetValueOrDefault(wish.Key)).Select(wish => EntryOf(wish, held.Held, judged.Held, last))], new SettingOutcome.Saved());
    }

    /// <summary>Null when the wish could be put among the values.</summary>
    private static string? Put(SettingWish wish, Dictionary<string, string> values)
    {
        if (wish.Value is null)
        {
            // Also for a key that this version no longer knows: so it leaves the page.
            return values.Remove(wish.Key) || SettingList.Find(wish.Key) is not null ? null : Unknown;
        }

        if (SettingList.Find(wish.Key) is not { } setting)
        {
            return Unknown;
        }

        if (setting.Form.Read(wish.Value) is not { } kept)
        {
            return setting.Form.Refusal;
        }

        values[wish.Key] = kept;
        return null;
    }

    private SettingEntry EntryOf(SettingWish wish, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, IReadOnlyList<SettingChange> last) =>
        SettingList.Find(wish.Key) is { } setting
            ? new SettingEntry(wish.Key, judge.InForce(setting, before), judge.InForce(setting, after), wish.Value is null)
            : new SettingEntry(wish.Key, last.Single(change => change.Entry.Key == wish.Key).Entry.After, "", Reset: true);
}
