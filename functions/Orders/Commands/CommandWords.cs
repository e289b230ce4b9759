using System.Globalization;
using GulluShoes.Trendyol.Errors;

namespace GulluShoes.Functions.Orders.Commands;

/// <summary>What a person reads about a command's last attempt.</summary>
public static class CommandWords
{
    public const string Accepted = "Trendyol kabul etti.";
    public const string FoundDone = "Paket Trendyol'dan yeniden okundu: işlem yapılmış.";
    public const string DoneElsewhere = "Paket Trendyol'da zaten bu durumda; gönderilmedi.";
    public const string Away = "Trendyol yanıt vermedi. Yeniden denenecek.";
    public const string Unreadable = "Paket Trendyol'dan yeniden okunamadı; işlemin yapılıp yapılmadığı bilinmiyor. Trendyol panelinden kontrol edin.";

    public static string Pointless(string status) => $"Paketin durumu “{status}” oldu; artık gerekmiyor.";

    public static string TooEarly(string status) => $"Paketin durumu “{status}”; Trendyol bu işlemi henüz kabul etmez. Yeniden denenecek.";

    public static string Refused(TrendyolException refused) =>
        string.Create(CultureInfo.InvariantCulture, $"Trendyol isteklerimizi reddediyor ({refused.Status}). Ayarlar düzeltilince yeniden denenecek.");

    /// <summary>With Trendyol's own words: a command holds ids and codes only, so they can repeat nothing personal.</summary>
    public static string Rejected(TrendyolException refused) =>
        string.Create(CultureInfo.InvariantCulture, $"Trendyol kabul etmedi ({refused.Status}): {refused.Detail ?? "neden bildirilmedi"}");
}
