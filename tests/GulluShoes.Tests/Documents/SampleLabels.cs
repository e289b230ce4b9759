using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Tests.Documents;

/// <summary>Labels to draw in tests: a usual one, and any number of unusual ones from a seed.</summary>
internal static class SampleLabels
{
    public const string TurkishLetters = "ÇĞIİÖŞÜ çğıiöşü Ââ Îî Ûû";

    private const string Ascii = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private static readonly string[] Words =
    [
        "Güllübağlar", "Şehit", "Özgür", "Çağlı", "Mahallesi", "Caddesi", "Sokağı", "No:12/4", "Iğdır", "İzmir", "Kat:3", "D.7", "Öğretmenler", "Sitesi", "B-Blok",
        "ÜÇYOL", "ığdırlıoğlu", "Muğla", "<b>&", "a^b~c_d", "Łódź", "ə", "Кафе", "😀", "Karşıyakalılarınmahallesindekiuzunkelimeler",
    ];

    public static CargoLabel Usual { get; } = new()
    {
        PackageId = 3300112233,
        OrderNumber = "10900112233",
        TrackingNumber = "7280012345678901",
        Carrier = "Trendyol Express Marketplace",
        Recipient = "Ayşe Gül Öztürk Şimşekoğlu",
        Address = new ShippingAddress
        {
            Street = "Güllübağlar Mahallesi Şehit Özgür Çağlı Caddesi No: 12/4 Kat: 3",
            District = "Kadıköy",
            City = "İstanbul",
            PostalCode = "34710",
            CountryCode = "TR",
            Phone = "0532 123 45 67",
        },
        PackagePage = new Uri("https://panel.example.com/siparisler/3300112233"),
        Contents = [new CargoLabelItem(new VariantName("099", "Siyah", "37"), 1), new CargoLabelItem(new VariantName("259", "Açık Kahve", "38"), 2)],
    };

    /// <summary>Any label that can be drawn with bars of full width: the seed decides everything.</summary>
    public static CargoLabel Random(int seed)
    {
        var random = new Random(seed);
        return new CargoLabel
        {
            PackageId = random.NextInt64(1_000_000_000, 99_999_999_999),
            OrderNumber = Digits(random, random.Next(8, 16)),
            TrackingNumber = TrackingNumber(random),
            Carrier = random.Next(8) == 0 ? null : Text(random, 5),
            Recipient = random.Next(12) == 0 ? null : Text(random, 8),
            Address = random.Next(12) == 0 ? null : Address(random),
            CashOnDelivery = random.Next(3) == 0,
            AmountDue = random.Next(4) == 0 ? null : random.Next(1, 100_000_000) / 100m,
            PackagePage = new Uri($"https://panel.example.com/siparisler/{Digits(random, random.Next(10, 80))}"),
            Contents = [.. Enumerable.Range(0, random.Next(2) == 0 ? random.Next(4) : random.Next(70)).Select(_ => Item(random))],
        };
    }

    private static string TrackingNumber(Random random) => random.Next(6) switch
    {
        0 => Digits(random, random.Next(1, 35)),
        1 => $"TR{Digits(random, 9)}EX",
        2 => Characters(random, "0123456789AB", random.Next(1, 19)),
        3 => "A" + Characters(random, Ascii, random.Next(0, 17)) + "Z",
        _ => "72" + Digits(random, random.Next(14, 19)),
    };

    private static ShippingAddress Address(Random random) => new()
    {
        Name = Text(random, 4),
        Phone = random.Next(3) == 0 ? null : "05" + Digits(random, 9),
        Street = Text(random, random.Next(4) == 0 ? 60 : 12),
        District = Text(random, 2),
        City = Text(random, 2),
        PostalCode = random.Next(2) == 0 ? null : Digits(random, 5),
        CountryCode = random.Next(8) == 0 ? "AZ" : "TR",
    };

    private static CargoLabelItem Item(Random random) =>
        new(new VariantName(random.Next(10) == 0 ? Text(random, 30) : Digits(random, 3), random.Next(8) == 0 ? null : Text(random, 3), $"{random.Next(35, 42)}"), random.Next(1, 12));

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, random.Next(words + 1)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Digits(Random random, int count) => Characters(random, "0123456789", count);

    private static string Characters(Random random, string of, int count) => new([.. Enumerable.Range(0, count).Select(_ => of[random.Next(of.Length)])]);
}
