using System.Globalization;
using System.Text.Json;
using GulluShoes.Store.Audit;

namespace GulluShoes.Functions.Upkeep.Auditing;

/// <summary>What people call the tables and columns whose changes are written down.</summary>
public static class ChangeWords
{
    private const string Nothing = "—";

    private static readonly Dictionary<string, string> KindWords = new(StringComparer.Ordinal)
    {
        ["people"] = "kullanıcı",
        ["exchange_rates"] = "döviz kuru",
        ["product_costs"] = "maliyet",
        ["expenses"] = "gider",
        ["recosts"] = "yeniden maliyetlendirme",
        ["money_imports"] = "para dosyası",
        ["product_imports"] = "ürün listesi dosyası",
        ["price_changes"] = "fiyat değişikliği",
        ["product_drafts"] = "ürün taslağı",
        ["product_changes"] = "ürün",
        ["alias_deeds"] = "ikinci kod",
        ["twins_apart"] = "ayrı tutulan ikiz",
        ["shelves"] = "raf",
        ["personal_views"] = "müşteri bilgisine bakış",
        ["personal_erasures"] = "müşteri bilgisi silme",
        ["alarm_wishes"] = "bildirim ayarı",
    };

    private static readonly Dictionary<string, string> FieldWords = new(StringComparer.Ordinal)
    {
        ["active"] = "açık",
        ["actor"] = "yapan",
        ["after"] = "sonrası",
        ["amount"] = "tutar",
        ["applied_by"] = "uygulayan",
        ["approved_at"] = "onay zamanı",
        ["approved_by"] = "onaylayan",
        ["barcode"] = "barkod",
        ["before"] = "öncesi",
        ["bulletin"] = "bülten",
        ["carrier"] = "kargo firması",
        ["change"] = "işlem",
        ["changed_by"] = "değiştiren",
        ["code"] = "kod",
        ["colour"] = "renk",
        ["created_by"] = "ekleyen",
        ["currency"] = "para birimi",
        ["day"] = "gün",
        ["decided_by"] = "karar veren",
        ["deed"] = "nasıl",
        ["desi"] = "desi",
        ["draft"] = "taslak",
        ["erased_by"] = "silen",
        ["file_name"] = "dosya",
        ["id"] = "numara",
        ["is_now"] = "şimdi",
        ["kind"] = "tür",
        ["lines"] = "satır",
        ["list_price"] = "liste fiyatı",
        ["mail"] = "e-posta adresi",
        ["mail_muted"] = "e-postayla istenmeyen",
        ["made_by"] = "giren",
        ["model"] = "model",
        ["model_code"] = "model kodu",
        ["must_change"] = "parolası değişmeli",
        ["muted"] = "zilde istenmeyen",
        ["name"] = "ad",
        ["old_list"] = "eski liste fiyatı",
        ["old_sale"] = "eski satış fiyatı",
        ["one"] = "birincisi",
        ["other"] = "diğeri",
        ["order_number"] = "sipariş numarası",
        ["password_hash"] = "parola",
        ["percent"] = "yüzde",
        ["person_id"] = "kullanıcı",
        ["photos"] = "fotoğraf",
        ["preview"] = "önizleme",
        ["quiet_from"] = "sessizliğin başı",
        ["quiet_to"] = "sessizliğin sonu",
        ["reason"] = "neden",
        ["refusal"] = "ret nedeni",
        ["role"] = "rol",
        ["sale_price"] = "satış fiyatı",
        ["scope"] = "kapsam",
        ["skipped"] = "atlanan",
        ["source"] = "kaynak",
        ["state"] = "durum",
        ["totp_offered"] = "önerilen ikinci adım",
        ["totp_secret"] = "ikinci adım",
        ["undone_by"] = "geri alan",
        ["user_name"] = "kullanıcı adı",
        ["valid_from"] = "geçerlilik başlangıcı",
        ["value"] = "değer",
        ["version"] = "sürüm",
        ["was"] = "önceki",
        ["who"] = "bakan",
    };

    /// <summary>Columns whose texts are ours; everywhere else people write what they like, and it is shown as it is.</summary>
    private static readonly HashSet<string> Listed = new(["role", "state", "scope", "change", "source", "deed"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> ValueWords = new(StringComparer.Ordinal)
    {
        ["Worker"] = "Paketçi",
        ["Manager"] = "Yönetmen",
        ["Accountant"] = "Muhasebe",
        ["Admin"] = "Yönetici",
        ["Variant"] = "beden",
        ["Colour"] = "renk",
        ["Model"] = "model",
        ["Received"] = "alındı",
        ["Reading"] = "okunuyor",
        ["Refused"] = "kabul edilmedi",
        ["Previewed"] = "önizleme",
        ["Applying"] = "uygulanıyor",
        ["Applied"] = "uygulandı",
        ["Undone"] = "geri alındı",
        ["Asked"] = "onay bekliyor",
        ["Open"] = "sırada",
        ["Done"] = "bitti",
        ["Rejected"] = "reddedildi",
        ["Hide"] = "gizleme",
        ["Restore"] = "geri getirme",
        ["FixBuffer"] = "sabit pay",
        ["MeasureBuffer"] = "hesaplanan pay",
        ["SetLow"] = "azalma sınırı",
        ["Tcmb"] = "Merkez Bankası",
        ["Typed"] = "elle",
        ["Added"] = "eklendi",
        ["Merged"] = "birleştirildi",
        ["Removed"] = "kaldırıldı",
        ["Shown"] = "sipariş sayfasında",
        ["TakenOut"] = "dosya olarak",
    };

    /// <summary>The tables that can be asked for.</summary>
    public static IEnumerable<string> Kinds => KindWords.Keys;

    /// <summary>What a table's rows are called; its own name where it has no word.</summary>
    public static string Kind(string table) => KindWords.GetValueOrDefault(table, table);

    /// <summary>What a column is called; null where it has no word.</summary>
    public static string? Field(string column) => FieldWords.GetValueOrDefault(column);

    /// <summary>"ayse: raf “A-01” eklendi" or "gullu: kullanıcı “ayse” değişti — rol: Depo → Müdür".</summary>
    public static string Sentence(Change change)
    {
        var who = change.Who ?? (change.Door is null ? "Bilinmeyen biri" : "Sistem");
        var deed = change.Deed switch
        {
            ChangeDeed.Insert => "eklendi",
            ChangeDeed.Update => "değişti",
            ChangeDeed.Delete => "silindi",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Deed, null),
        };
        var fields = string.Join(", ", Fields(change).Select(field => change.Deed == ChangeDeed.Update ? $"{field.Name}: {field.Before ?? Nothing} → {field.After ?? Nothing}" : $"{field.Name}: {field.After ?? field.Before}"));
        return $"{who}: {Kind(change.Kind)} “{change.Name ?? change.Thing}” {deed}{(fields.Length == 0 ? "" : " — " + fields)}";
    }

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
        : Listed.Contains(column) ? ValueWords.GetValueOrDefault(text, text)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
        : text;

    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");
}

/// <summary>One field of a change, in words.</summary>
/// <param name="Before">Null when there was nothing.</param>
/// <param name="After">Null when there is nothing any more.</param>
public sealed record ChangedField(string Name, string? Before, string? After);
