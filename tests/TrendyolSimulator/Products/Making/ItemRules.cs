using System.Text.Json;
using System.Text.RegularExpressions;
using TrendyolSimulator.Catalogue.Trees;
using TrendyolSimulator.Operations;

namespace TrendyolSimulator.Products.Making;

/// <summary>Why an item is not even taken into approval (trendyol "createProducts V2"). Reasons are Turkish, as Trendyol's are.</summary>
internal static partial class ItemRules
{
    /// <summary>Empty when the item is taken.</summary>
    public static List<string> Refusals(JsonElement item)
    {
        List<string> reasons = [.. Texts(item), .. Numbers(item), .. Pictures(item)];
        if (CategoryTree.Find(OperationAnswers.Number(item, "categoryId") ?? 0) is not { } category)
        {
            reasons.Add("Kategori bulunamadı.");
        }
        else if (!category.IsLeaf)
        {
            reasons.Add("Ürün yalnızca en alt seviye kategoriye eklenebilir.");
        }
        else
        {
            reasons.AddRange(Attributes(item, category.Id));
        }

        return reasons;
    }

    /// <summary>Attributes that are missing, foreign to the category, or have a value that is not theirs.</summary>
    public static IEnumerable<string> Attributes(JsonElement item, long categoryId)
    {
        var known = AttributeList.Of(categoryId);
        var sent = OperationAnswers.Items(item, "attributes") ?? [];
        foreach (var missing in known.Where(attribute => attribute.Required && !sent.Exists(one => OperationAnswers.Number(one, "attributeId") == attribute.Id)))
        {
            yield return $"Zorunlu kategori özellik bilgisi eksik: {missing.Name}";
        }

        foreach (var one in sent)
        {
            if (known.FirstOrDefault(attribute => attribute.Id == OperationAnswers.Number(one, "attributeId")) is not { } attribute)
            {
                yield return $"Kategoriye ait olmayan özellik gönderildi: {OperationAnswers.Number(one, "attributeId")}";
            }
            else if (!IsValue(one, attribute))
            {
                yield return $"Özellik değeri geçersiz: {attribute.Name}";
            }
        }
    }

    public static bool IsDeliveryDuration(JsonElement item, string member) =>
        !item.TryGetProperty(member, out var option) || option.ValueKind != JsonValueKind.Object || OperationAnswers.Number(option, "deliveryDuration") is null or 0 or 1;

    private static bool IsValue(JsonElement sent, ProductAttribute attribute) => OperationAnswers.Text(sent, "customAttributeValue") is { } custom
        ? attribute.AllowCustom && custom.Trim().Length is > 0 and <= 50
        : ValueIds(sent, attribute) is { Count: > 0 } ids && ids.All(id => attribute.Values.Any(value => value.Id == id));

    private static List<long?> ValueIds(JsonElement sent, ProductAttribute attribute) => attribute.AllowMultiple && OperationAnswers.Items(sent, "attributeValueIds") is { } many
        ? many.ConvertAll(id => id.ValueKind == JsonValueKind.Number ? id.GetInt64() : (long?)null)
        : [OperationAnswers.Number(sent, "attributeValueId")];

    private static IEnumerable<string> Texts(JsonElement item)
    {
        if (OperationAnswers.Text(item, "barcode") is not { } barcode || barcode.Length > 40 || !Barcodes().IsMatch(barcode))
        {
            yield return "Barkod formatı geçersiz.";
        }

        foreach (var (member, most, name) in new[] { ("title", 100, "Ürün adı"), ("productMainId", 40, "Model kodu"), ("stockCode", 100, "Stok kodu"), ("description", 30_000, "Açıklama") })
        {
            if (OperationAnswers.Text(item, member) is not { } text || text.Trim().Length == 0)
            {
                yield return $"{name} zorunludur.";
            }
            else if (text.Length > most)
            {
                yield return $"{name} en fazla {most} karakter olabilir.";
            }
        }

        if (OperationAnswers.Text(item, "origin") is not { Length: 2 })
        {
            yield return "Menşei (origin) bilgisi zorunludur ve iki karakterli ülke kodu olmalıdır.";
        }
    }

    private static IEnumerable<string> Numbers(JsonElement item)
    {
        if (BrandList.Find(OperationAnswers.Number(item, "brandId") ?? 0) is null)
        {
            yield return "Marka bulunamadı.";
        }

        if (OperationAnswers.Number(item, "quantity") is not (>= 0 and <= 20_000))
        {
            yield return "Stok adedi 0 ile 20000 arasında olmalıdır.";
        }

        if (OperationAnswers.Number(item, "vatRate") is not (0 or 1 or 10 or 20))
        {
            yield return "KDV oranı 0, 1, 10 veya 20 olmalıdır.";
        }

        var (list, sale) = (Money(item, "listPrice"), Money(item, "salePrice"));
        if (list is not > 0 || sale is not > 0)
        {
            yield return "Fiyat 0'dan büyük olmalıdır.";
        }
        else if (list < sale)
        {
            yield return "Liste fiyatı satış fiyatından küçük olamaz.";
        }

        if (Money(item, "dimensionalWeight") is not (>= 0 and <= 999))
        {
            yield return "Desi bilgisi geçersiz.";
        }

        if (!IsDeliveryDuration(item, "deliveryOption"))
        {
            yield return "Teslimat süresi 0 veya 1 olmalıdır.";
        }
    }

    private static IEnumerable<string> Pictures(JsonElement item)
    {
        if (OperationAnswers.Items(item, "images") is not { Count: > 0 and <= 8 } images)
        {
            yield return "1 ile 8 arasında görsel gönderilmelidir.";
        }
        else if (images.Exists(image => OperationAnswers.Text(image, "url") is not { } url || !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
        {
            yield return "Görsel adresi https ile başlamalıdır.";
        }
    }

    private static decimal? Money(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) ? amount : null;

    [GeneratedRegex(@"^[\p{L}\p{Nd}._\- ]+$")]
    private static partial Regex Barcodes();
}
