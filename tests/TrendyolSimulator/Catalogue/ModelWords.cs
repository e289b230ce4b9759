namespace TrendyolSimulator.Catalogue;

/// <summary>The words that shoes are sold with.</summary>
internal static class ModelWords
{
    public static readonly string[] Colours =
    [
        "Siyah", "Beyaz", "Bej", "Kahverengi", "Taba", "Bordo", "Kırmızı", "Lacivert", "Haki", "Gümüş", "Altın", "Pudra", "Vizon", "Ekru", "Gri", "Füme", "Yeşil", "Mürdüm", "Leopar", "Acı Kahve",
    ];

    /// <summary>Kind of shoe, Trendyol category, lowest and highest price in TRY.</summary>
    public static readonly (string Kind, long Category, int Low, int High)[] Kinds =
    [
        ("Topuklu Bot", 1180, 900, 1150), ("Bağcıklı Bot", 1180, 890, 1120), ("Kürklü Bot", 1180, 950, 1150), ("Çizme", 1181, 990, 1150), ("Loafer", 1172, 700, 890),
        ("Babet", 1173, 700, 790), ("Spor Ayakkabı", 1172, 750, 980), ("Topuklu Ayakkabı", 1174, 750, 990), ("Sandalet", 1175, 700, 850), ("Günlük Ayakkabı", 1172, 720, 880), ("Oxford Ayakkabı", 1172, 760, 940),
    ];

    public static readonly string[] Materials = ["Hakiki Deri", "Süet", "Rugan", "Cilt", "Kroko Desenli", "Nubuk", "Streç", "Saten"];

    /// <summary>
    /// Codes as the shop really numbers: leading zeros, one-digit codes, codes that contain one another. "9" must find model 9
    /// before 099 and 259.
    /// </summary>
    public static readonly string[] Models =
    [
        "9", "99", "099", "199", "259", "19", "029", "0299", "101", "102", "103", "110", "111", "1110", "120", "125", "135", "150", "151", "177", "180", "203", "204", "210",
        "222", "230", "245", "250", "266", "270", "281", "300", "305", "312", "320", "333", "345", "350", "401", "412", "440", "450", "505", "512", "600", "612", "700", "701", "777", "808", "815", "900", "901", "K12", "B07", "Ç5",
    ];
}
