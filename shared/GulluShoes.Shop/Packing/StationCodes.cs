namespace GulluShoes.Shop.Packing;

/// <summary>A code that hangs at the packing station and is no product's.</summary>
/// <param name="Words">What it is for, in Turkish; printed beside it.</param>
public sealed record StationCode(string Code, string Words);

/// <summary>What the station prints to be scanned; the portal knows the same codes.</summary>
public static class StationCodes
{
    /// <summary>By which a command is known, as <see cref="CodeKey.Of"/> folds it; what follows is no letter and no digit.</summary>
    internal const string CommandKey = "komut";

    /// <summary>What hands in gloves scan instead of pressing a key.</summary>
    public static IReadOnlyList<StationCode> Commands { get; } =
    [
        new("KOMUT-ONAYLA", "ONAYLA: paketi kapatır, etiketi basar"),
        new("KOMUT-ASKI", "ASKIYA AL: nedenini sorar"),
        new("KOMUT-YAZDIR", "YAZDIR: son etiketin kopyasını ister"),
        new("KOMUT-ATLA", "ATLA: paketi sona bırakır"),
        new("KOMUT-FOTO", "FOTOĞRAF: kamerayı açar, sonra çeker"),
        new("KOMUT-GERI", "GERİ: pencereyi kapatır, sayımı durdurur"),
    ];

    /// <summary>
    /// What shows how a scanner and a device understand each other: the first has the keys in which keyboard layouts differ, the last
    /// has Turkish letters, which only a QR code can carry.
    /// </summary>
    public static IReadOnlyList<StationCode> Tests { get; } =
    [
        new("Test-qwyzi/1=2:3", "1. DÜZEN: önce bunu okutun"),
        new("985237098231085", "2. Yalnız rakam"),
        new("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "3. Uzun kod"),
        new("099-37 Siyah", "4. Tire, boşluk, küçük harf"),
        new("Güllüayakkabı01", "5. Türkçe harf (yalnız kare kod)"),
    ];
}
