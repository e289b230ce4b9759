using GulluShoes.Documents.Pictures;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Pictures;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>What the doors of pictures have in common.</summary>
internal static class PictureRequests
{
    private const int LongestName = 100;

    /// <summary>Null when there is no model, or a name is too long.</summary>
    public static PictureOwner? OwnerOf(string? model, string? colour)
    {
        var (said, shade) = (Clean(model), Clean(colour));
        return said is null || said.Length > LongestName || shade is { Length: > LongestName } ? null : new PictureOwner(said, shade);
    }

    public static PictureOwner? OwnerOf(HttpRequest request) => OwnerOf(QueryValues.Text(request, "model"), QueryValues.Text(request, "colour"));

    public static ProblemAnswer BadOwner() => HttpProblem.BadParameter.Answer("model gerekli; model ve colour en çok 100 karakter olabilir.");

    public static string Sentence(PictureRefusal reason) => reason switch
    {
        PictureRefusal.NoPicture => "Bu dosya bir görsel değil. JPEG, PNG ya da WebP seçin.",
        PictureRefusal.Markup => "Bu bir SVG ya da HTML dosyası; tarayıcıda çalışabileceği için alınmıyor. JPEG, PNG ya da WebP seçin.",
        PictureRefusal.PhoneFormat => "HEIC ve AVIF alınmıyor. Telefonda kamera ayarını “En uyumlu” (JPEG) yapın ya da görseli JPEG olarak kaydedin.",
        PictureRefusal.Animated => "Hareketli görsel alınmıyor. Tek kareli bir JPEG, PNG ya da WebP seçin.",
        PictureRefusal.TooManyPixels => "Görsel 50 milyon pikselden büyük. Küçültüp yeniden yükleyin.",
        PictureRefusal.Broken => "Dosya yarım ya da bozuk. Yeniden çekin ya da kopyalayın.",
        PictureRefusal.Foreign => "Dosyanın içinde görsele ait olmayan veri var; güvenlik için alınmıyor. Görseli başka bir programda yeniden kaydedin.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Replace("\0", "", StringComparison.Ordinal).Trim();
}
