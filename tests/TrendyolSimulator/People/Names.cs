namespace TrendyolSimulator.People;

/// <summary>Common given names and family names; the dice put them together, so nobody in particular is meant.</summary>
internal static class Names
{
    public static readonly string[] Given =
    [
        "Ayşe", "Fatma", "Emine", "Hatice", "Zeynep", "Elif", "Meryem", "Şerife", "Zehra", "Sultan", "Hanife", "Merve", "Havva", "Zeliha", "Esra",
        "Fadime", "Özlem", "Hacer", "Yasemin", "Hülya", "Cemile", "Sevim", "Gülsüm", "Leyla", "Dilek", "Büşra", "Ayten", "Songül", "Kübra", "Rabia",
        "Sevgi", "Tuğba", "Hava", "Sibel", "Asiye", "Nazlı", "Gülşen", "Iraz", "Işıl", "İrem", "İpek", "Jale", "Ülkü", "Ümran", "Çiğdem", "Çağla",
        "Öykü", "Şükran", "Şeyma", "Nur", "Pınar", "Ceren", "Defne", "Ecrin", "Eylül", "Nehir", "Azra", "Ebrar", "Hiranur", "Gülbahar", "Yıldız",
        "Tülay", "Nurgül", "Müjde", "Jülide", "Feride", "Bahar", "Berfin", "Rojda", "Ezgi", "Deniz", "Derya", "Ece", "Aslıhan", "Vildan", "Kıymet",
        "Ayşe Nur", "Elif Su", "Fatma Gül", "Zeynep Ece", "Hüseyin", "Mehmet", "Oğuz", "Çağrı", "Barış", "Uğur",
    ];

    public static readonly string[] Family =
    [
        "Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Yıldız", "Yıldırım", "Öztürk", "Aydın", "Özdemir", "Arslan", "Doğan", "Kılıç", "Aslan", "Çetin",
        "Kara", "Koç", "Kurt", "Özkan", "Şimşek", "Polat", "Korkmaz", "Çakır", "Erdoğmuş", "Yavuz", "Can", "Acar", "Şen", "Aktaş", "Güler", "Yalçın",
        "Güneş", "Bozkurt", "Bulut", "Keskin", "Ünal", "Turan", "Gül", "Özer", "Işık", "Kaplan", "Avcı", "Sarı", "Tekin", "Taş", "Köse", "Yüksel",
        "Ateş", "Aksoy", "Soylu", "Ceylan", "Karakaş", "Uçar", "Gündoğdu", "Çağlayan", "Ilgaz", "Irmak", "İnce", "İpekçi", "Jandar", "Küçükoğlu",
        "Müftüoğlu", "Hacıömeroğlu", "Büyükgüngör", "Vardar", "Vural", "Zengin", "Pehlivan", "Ersöz", "Üstündağ", "Tığlı", "Öğüt", "Ağaoğlu", "Yağcı",
    ];

    /// <summary>Names from the countries that micro-export goes to.</summary>
    public static readonly string[] GivenAbroad = ["Leyla", "Aysel", "Noor", "Fatima", "Mariam", "Hessa", "Ioana", "Andreea", "Petra", "Zuzana", "Aliya", "Dana", "Hanan", "Reem"];

    public static readonly string[] FamilyAbroad = ["Məmmədova", "Əliyeva", "Al Harbi", "Al Mansoori", "Al Kuwari", "Popescu", "Ionescu", "Nováková", "Horváthová", "Al Balushi", "Al Sabah"];
}
