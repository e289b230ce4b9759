namespace TrendyolSimulator.People;

/// <summary>Cities with districts, and streets that could be anywhere.</summary>
internal static class Places
{
    /// <summary>Plate code, city, its weight among the orders, districts.</summary>
    public static readonly (int Code, string City, int Weight, string[] Districts)[] Cities =
    [
        (34, "İstanbul", 30, ["Kadıköy", "Üsküdar", "Beşiktaş", "Şişli", "Bağcılar", "Küçükçekmece", "Ümraniye", "Pendik", "Esenyurt", "Çekmeköy", "Eyüpsultan", "Zeytinburnu"]),
        (6, "Ankara", 11, ["Çankaya", "Keçiören", "Yenimahalle", "Mamak", "Etimesgut", "Gölbaşı", "Altındağ"]),
        (35, "İzmir", 9, ["Karşıyaka", "Bornova", "Buca", "Çiğli", "Konak", "Gaziemir", "Ödemiş"]),
        (16, "Bursa", 6, ["Nilüfer", "Osmangazi", "Yıldırım", "İnegöl", "Mudanya"]),
        (7, "Antalya", 6, ["Muratpaşa", "Kepez", "Konyaaltı", "Alanya", "Döşemealtı"]),
        (1, "Adana", 4, ["Seyhan", "Çukurova", "Yüreğir", "Ceyhan"]),
        (42, "Konya", 4, ["Selçuklu", "Meram", "Karatay", "Ereğli", "Akşehir"]),
        (27, "Gaziantep", 4, ["Şahinbey", "Şehitkamil", "Nizip"]),
        (63, "Şanlıurfa", 3, ["Haliliye", "Eyyübiye", "Karaköprü", "Viranşehir"]),
        (41, "Kocaeli", 3, ["İzmit", "Gebze", "Darıca", "Gölcük"]),
        (33, "Mersin", 3, ["Yenişehir", "Toroslar", "Tarsus", "Erdemli"]),
        (21, "Diyarbakır", 3, ["Bağlar", "Kayapınar", "Yenişehir", "Sur"]),
        (31, "Hatay", 2, ["Antakya", "İskenderun", "Dörtyol"]),
        (45, "Manisa", 2, ["Yunusemre", "Şehzadeler", "Turgutlu", "Akhisar"]),
        (38, "Kayseri", 2, ["Melikgazi", "Kocasinan", "Talas"]),
        (55, "Samsun", 2, ["İlkadım", "Atakum", "Çarşamba"]),
        (61, "Trabzon", 1, ["Ortahisar", "Akçaabat", "Of"]),
        (25, "Erzurum", 1, ["Yakutiye", "Palandöken", "Aziziye"]),
        (48, "Muğla", 2, ["Bodrum", "Fethiye", "Menteşe", "Milas"]),
        (3, "Afyonkarahisar", 1, ["Merkez", "Sandıklı", "Bolvadin"]),
        (4, "Ağrı", 1, ["Merkez", "Doğubayazıt", "Patnos"]),
        (76, "Iğdır", 1, ["Merkez", "Tuzluca"]),
        (71, "Kırıkkale", 1, ["Merkez", "Yahşihan"]),
        (65, "Van", 1, ["İpekyolu", "Tuşba", "Erciş"]),
    ];

    public static readonly string[] Neighborhoods =
    [
        "Cumhuriyet", "Yeni", "Bahçelievler", "Fatih", "Hürriyet", "Çamlık", "İnönü", "Gülbahçe", "Şehitler", "Göztepe", "Kültür", "Yeşilyurt", "Barbaros",
        "Ihlamurkuyu", "Ortaköy", "Üçevler", "Öğretmenler", "Jandarma", "Zafer", "Dağyolu", "Vişnezade", "Pınarbaşı",
    ];

    public static readonly string[] Streets =
    [
        "Çiğdem Sokak", "Gül Sokak", "Lâle Caddesi", "Ihlamur Sokak", "İğde Sokak", "Ördekli Sokak", "Şelale Caddesi", "Üzüm Sokak", "Papatya Sokağı", "Okul Yolu",
        "Atatürk Caddesi", "Çınaraltı Sokak", "Yağmur Sokak", "Jale Çıkmazı", "Kızılırmak Caddesi", "Fırın Sokak", "Değirmen Yolu", "Hamam Sokak", "Vadi Caddesi", "Zümrüt Sokak", "1453. Sokak", "725/3 Sokak",
    ];

    public static readonly string[] Hints =
    [
        "", "", "", "", "", "Mavi binanın yanı", "Eczane üstü", "Kapıcıya bırakılabilir", "Zil çalışmıyor, lütfen arayınız!", "Şok Market arkası", "Ş. Öğretmen Ağaoğlu İlköğretim Okulu karşısı, fırının bitişiğindeki yeşil bina",
    ];

    /// <summary>Country, city, district of micro-export addresses.</summary>
    public static readonly (string Country, string City, string District, string Street)[] Abroad =
    [
        ("AZ", "Bakı", "Nəsimi", "Nizami küçəsi"), ("AZ", "Gəncə", "Kəpəz", "Heydər Əliyev prospekti"), ("SA", "Riyadh", "Al Olaya", "King Fahd Road"),
        ("AE", "Dubai", "Al Barsha", "Street 12B"), ("QA", "Doha", "Al Sadd", "Suhaim Bin Hamad Street"), ("KW", "Kuwait City", "Salmiya", "Block 4"),
        ("RO", "București", "Sector 3", "Strada Florilor"), ("SK", "Bratislava", "Ružinov", "Kvetná ulica"), ("CZ", "Brno", "Židenice", "Lipová"), ("BH", "Manama", "Juffair", "Road 4015"),
    ];
}
