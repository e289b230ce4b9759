using System.Globalization;
using System.Text.Json;
using GulluShoes.Functions.Upkeep.Settings;
using GulluShoes.Store.Audit;

namespace GulluShoes.Functions.Upkeep.Auditing;

/// <summary>What people call the tables and columns whose changes are written down.</summary>
public static class ChangeWords
{
    private const string Nothing = "—";

    /// <summary>The tables that can be asked for.</summary>
    public static IEnumerable<string> Kinds => ChangeNames.Kinds.Keys;

    /// <summary>What a table's rows are called; its own name where it has no word.</summary>
    public static string Kind(string table) => ChangeNames.Kinds.GetValueOrDefault(table, table);

    /// <summary>What a column is called; null where it has no word.</summary>
    public static string? Field(string column) => ChangeNames.Fields.GetValueOrDefault(column);

    /// <summary>"ayse: raf “A-01” eklendi", "gullu: kullanıcı “ayse” değişti — rol: Depo → Müdür" or "ayse “099 Siyah 37” stokunu 4 → 6 yaptı".</summary>
    public static string Sentence(Change change)
    {
        var who = change.Who ?? (change.Door is null ? "Bilinmeyen biri" : "Sistem");
        if (change.Kind == "stock_movements")
        {
            var told = Fields(change);
            var pairs = told.Single(field => field.Name == Field("pairs"));
            return $"{who} “{change.Name ?? change.Thing}” stokunu {pairs.Before} → {pairs.After} yaptı — {string.Join(", ", told.Where(field => field != pairs).Select(field => $"{field.Name}: {field.After}"))}";
        }

        var deed = change.Deed switch
        {
            ChangeDeed.Insert => "eklendi",
            ChangeDeed.Update => "değişti",
            ChangeDeed.Delete => "silindi",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Deed, null),
        };
        var fields = string.Join(", ", Fields(change).Select(field => change.Deed == ChangeDeed.Update ? $"{field.Name}: {field.Before ?? Nothing} → {field.After ?? Nothing}" : $"{field.Name}: {field.After ?? field.Before}"));
        return $"{who}: {Kind(change.Kind)} “{Title(change)}” {deed}{(fields.Length == 0 ? "" : " — " + fields)}";
    }

    /// <summary>What people call the thing; its id where they call it nothing else.</summary>
    public static string Title(Change change) => change.Name ?? (change.Kind == "settings" ? SettingList.Find(change.Thing)?.Name : null) ?? change.Thing;

    /// <summary>What changed, field by field, in the order of the columns' names.</summary>
    public static IReadOnlyList<ChangedField> Fields(Change change)
    {
        var (before, after) = (Values(change.Before), Values(change.After));
        // The thing itself says its number already.
        return [.. before.Keys.Union(after.Keys).Where(column => column != "id").Order(StringComparer.Ordinal).Select(column => new ChangedField(Field(column) ?? column, before.GetValueOrDefault(column), after.GetValueOrDefault(column)))];
    }

    private static Dictionary<string, string?> Values(string? json) => json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(
        pair => pair.Key, pair => Text(pair.Key, pair.Value), StringComparer.Ordinal);

    private static string? Text(string column, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "evet",
        JsonValueKind.False => "hayır",
        JsonValueKind.String => Word(column, value.GetString()!),
        // Numbers as people here write them; the digits stay what they are.
        JsonValueKind.Number => value.GetDecimal().ToString("#,0.############", Turkish),
        _ => value.GetRawText(),
    };

    private static string Word(string column, string text) =>
        text == "***" ? "(gizli)"
        : ChangeNames.Listed.Contains(column) ? ChangeNames.Values.GetValueOrDefault(text, text)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
        : text;

    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");
}

/// <summary>One field of a change, in words.</summary>
/// <param name="Before">Null when there was nothing.</param>
/// <param name="After">Null when there is nothing any more.</param>
public sealed record ChangedField(string Name, string? Before, string? After);
