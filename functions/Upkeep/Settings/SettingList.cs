using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Functions.Privacy;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Staff.Known;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Store.Upkeep.Alarms;
using GulluShoes.Store.Upkeep.Backups;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <summary>A setting that the shop may change by itself: without a restart, and without a login at the server.</summary>
/// <param name="Key">As the settings name it, e.g. <c>Packing:ScansPerPair</c>.</param>
/// <param name="Options">The record that it belongs to.</param>
/// <param name="Area">Where it stands on the page.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Text">What it does.</param>
public sealed record Setting(string Key, Type Options, string Area, string Name, string Text, SettingForm Form)
{
    /// <summary>What whoever changes it must know, since it cannot be taken back; null for nothing.</summary>
    public string? Caution { get; init; }

    /// <summary>What its record wants of it together with others; null where it stands alone.</summary>
    public string? Together { get; init; }

    public string Section => Key.Split(':')[0];

    public string Property => Key.Split(':')[1];

    public static Setting Of<T>(string key, string area, string name, string text, SettingForm form) => new(key, typeof(T), area, name, text, form);
}

/// <summary>All that the shop may change by itself: the one list. Secrets and addresses stay with the server.</summary>
public static class SettingList
{
    private const string Packing = "Paketleme";
    private const string Products = "Ürünler ve fiyatlar";
    private const string NewProducts = "Yeni ürün kodları";
    private const string Market = "Trendyol ile eşitleme";
    private const string Alarms = "Alarmlar";
    private const string Keeping = "Saklama süreleri";
    private const string SignIn = "Oturumlar";

    private static readonly IReadOnlyList<Setting> OfPacking =
    [
        Setting.Of<PackingSettings>("Packing:ScansPerPair", Packing, "Bir çift kaç kez okutulur", "Sağ ve sol tek ayrı okutulursa yanlış kutu daha zor çıkar. Yarım kalan paketler de yeni kurala göre sürer.",
            SettingForm.Choice(new("2", "İki kez: sağ ve sol tek"), new("1", "Bir kez: çift"))),
        Setting.Of<PackingSettings>("Packing:ConfirmSeconds", Packing, "Son okutmadan sonra bekleme", "Paket tamamlanınca geri sayım bu kadar sürer, sonra etiket basılır. 0 yazılırsa beklenmez.", SettingForm.Whole(0, 120, "saniye")),
        Setting.Of<PackingSettings>("Packing:LeaseMinutes", Packing, "Paket kaç dakika elde kalır", "Alınan ya da okutulan paket bu süre boyunca başkasına verilmez. Masa terk edilirse süre dolunca sıraya döner.", SettingForm.Whole(1, 240, "dakika")),
        Setting.Of<PackingSettings>("Packing:SkipMinutes", Packing, "Atlanan paket kaç dakika bekler", "Atlanan paket bu süre boyunca sıranın sonunda durur.", SettingForm.Whole(0, 1440, "dakika")),
        Setting.Of<PackingSettings>("Packing:TellPicking", Packing, "Trendyol'a “hazırlanıyor” ne zaman bildirilir", "Bildirilen paketi müşteri kendisi iptal edemez.",
            SettingForm.Choice(new(nameof(TellPicking.OnPacking), "Paket hazırlanınca"), new(nameof(TellPicking.OnArrival), "Sipariş gelince, stok yetiyorsa"), new(nameof(TellPicking.Never), "Hiç bildirilmez"))),
        Setting.Of<PackingSettings>("Packing:ShippedWithinHours", Packing, "Hazırlanan paket kaç saatte kargoda olmalı", "Bu süre geçip Trendyol paketi hâlâ kargoda göstermiyorsa sorun açılır.", SettingForm.Whole(1, 720, "saat")),
    ];

    private static readonly IReadOnlyList<Setting> OfProducts =
    [
        Setting.Of<CatalogSettings>("Catalog:LowAt", Products, "Kaç çiftte “azaldı” sayılır", "Satılabilir çift bu sayıya inince beden azalanlarda görünür. Bir bedene özel sınır verildiyse o geçerlidir.", SettingForm.Whole(0, 1000, "çift")),
        Setting.Of<PriceSettings>("Prices:MostPercent", Products, "Tek kişinin değiştirebileceği fiyat payı", "Daha büyük bir fiyat değişikliği ikinci bir kişinin onayını bekler.", SettingForm.Fraction(0, 100, "%")),
        Setting.Of<CreatingSettings>("Creating:BarcodeKind", NewProducts, "Yeni barkodun biçimi", "Yeni ürünlere verilen barkodlar bu biçimde olur; eskiler değişmez.",
            SettingForm.Choice(new(nameof(BarcodeKind.House9), "Dükkânın dokuz hanesi"), new(nameof(BarcodeKind.Ean13), "EAN-13"))),
        Setting.Of<CreatingSettings>("Creating:BarcodePrefix", NewProducts, "Yeni barkodun başı", "Dükkânın kendi barkodları bu rakamlarla başlar.", SettingForm.Text("[0-9]{1,7}", "1 ile 7 arasında rakam yazın.")),
        Setting.Of<CreatingSettings>("Creating:ModelPrefix", NewProducts, "Yeni model kodunun başı", "Arkasına sıra numarası gelir. Boş bırakılabilir.", SettingForm.Text("[A-Z0-9]{0,10}", "En çok 10 büyük harf (A–Z) ya da rakam yazın.", mayBeEmpty: true)),
        Setting.Of<CreatingSettings>("Creating:FirstModel", NewProducts, "İlk model numarası", "Bu baş ile verilen ilk modelin numarası; sonrakiler birer artar.", SettingForm.Whole(1, 1_000_000, "")),
    ];

    private static readonly IReadOnlyList<Setting> OfMarket =
    [
        Setting.Of<PushSettings>("StockPush:Drift", Market, "Trendyol başka bir stok gösterirse", "Bizim sayımız yeniden gönderilir ya da bir kişi karar verir.",
            SettingForm.Choice(new(nameof(DriftRule.OursWins), "Bizim sayımız yeniden gönderilir"), new(nameof(DriftRule.Ask), "Bir kişiye sorulur"))),
        Setting.Of<PushSettings>("StockPush:RetryRejected", Market, "Alınmayan stok ne zaman yeniden gönderilir", "Trendyol'un kabul etmediği bir stok sayısı bu süre sonunda kendiliğinden yeniden gönderilir.", SettingForm.Minutes(1, 1440)),
        Setting.Of<OrdersOptions>("Orders:FirstFetchDays", Market, "İlk okumada kaç gün geriye gidilir", "Yalnız siparişler ilk kez okunurken geçerlidir; sonra kalındığı yerden sürer.", SettingForm.Whole(1, 90, "gün")),
    ];

    private static readonly IReadOnlyList<Setting> OfAlarms =
    [
        Setting.Of<AlarmSettings>("Alarms:SyncAge", Alarms, "Siparişler kaç dakika okunmazsa alarm verilir", "Bu süre boyunca Trendyol'dan sipariş okunamazsa alarm verilir.", SettingForm.Minutes(1, 1440)),
        Setting.Of<AlarmSettings>("Alarms:QueueAge", Alarms, "İşler kaç dakika beklerse alarm verilir", "Bekleyen en eski iş bu süreyi geçince alarm verilir.", SettingForm.Minutes(1, 1440)),
        Setting.Of<AlarmSettings>("Alarms:RepeatAfter", Alarms, "Aynı alarm ne zaman yeniden söylenir", "Düzelip bu süre içinde geri gelen bir sorun yeniden haber verilmez.", SettingForm.Minutes(0, 1440)),
        Setting.Of<AlarmSettings>("Alarms:QuietFrom", Alarms, "Sessiz saatlerin başı", "Bu saatten sonra e-posta gitmez; biriken alarmlar sessizlik bitince gelir. Kendi saatini seçen kişiye o geçerlidir. Boşsa her saat gider.", SettingForm.Clock()) with { Together = Quiet },
        Setting.Of<AlarmSettings>("Alarms:QuietTo", Alarms, "Sessiz saatlerin sonu", "Bu saatte e-postalar yeniden başlar. Başından erkense ertesi gündür.", SettingForm.Clock()) with { Together = Quiet },
    ];

    private static readonly IReadOnlyList<Setting> OfKeeping =
    [
        Setting.Of<PrivacyOptions>("Privacy:KeepMonths", Keeping, "Müşteri bilgileri kaç ay saklanır", "Paketin işi bittikten bu kadar ay sonra müşterinin adı, adresi, telefonu ve kutu fotoğrafları silinir.", SettingForm.Whole(1, 120, "ay")) with
        {
            Caution = "Süreyi kısaltırsanız süresi dolan müşteri bilgileri ilk gece silinir. Bu geri alınamaz.",
        },
        Setting.Of<BackupSettings>("Backup:KeepDays", Keeping, "Her gecenin yedeği kaç gün saklanır", "Daha eski gecelerin yedekleri silinir; her ayın ilk yedeği ayrıca saklanır.", SettingForm.Whole(1, 3650, "gün")) with { Caution = OldBackups },
        Setting.Of<BackupSettings>("Backup:KeepMonths", Keeping, "Ayların ilk yedeği kaç ay saklanır", "Her ayın ilk yedeği bu kadar ay tutulur. Yedeklerdeki müşteri bilgileri de o kadar yaşar.", SettingForm.Whole(1, 240, "ay")) with { Caution = OldBackups },
    ];

    private static readonly IReadOnlyList<Setting> OfSessions =
    [
        Setting.Of<SessionSettings>("Sessions:IdleHours", SignIn, "Kullanılmayan oturum kaç saat açık kalır", "Son kullanımdan bu kadar saat sonra yeniden giriş istenir.", SettingForm.Whole(1, 8760, "saat")) with { Caution = OldSessions, Together = Lives },
        Setting.Of<SessionSettings>("Sessions:LongestDays", SignIn, "Oturum en çok kaç gün açık kalır", "Girişten bu kadar gün sonra, kullanılsa da yeniden giriş istenir.", SettingForm.Whole(1, 365, "gün")) with { Caution = OldSessions, Together = Lives },
        Setting.Of<SessionSettings>("Sessions:DeviceDays", SignIn, "Tanınan cihaz kaç gün kod sormaz", "Girişte “bu cihazı hatırla” denen cihaz bu kadar gün ikinci adımı atlar; parola yine sorulur.", SettingForm.Whole(1, 365, "gün")),
    ];

    private const string OldSessions = "Süreyi kısaltırsanız daha eski oturumlar birkaç saniye içinde kapanır; o kişiler, belki siz de, yeniden giriş yapar.";
    private const string Lives = "Kullanılmayan oturumun süresi, oturumun en uzun süresinden çok olamaz.";
    private const string Quiet = "Sessiz saatlerin başı ve sonu birlikte verilir; ya ikisini de yazın ya ikisini de boş bırakın.";
    private const string OldBackups = "Süreyi kısaltırsanız süresi dolan yedekler ilk gece silinir. Bu geri alınamaz.";

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<Setting> All { get; } = [.. OfPacking, .. OfProducts, .. OfMarket, .. OfAlarms, .. OfKeeping, .. OfSessions];

    /// <summary>Null for a key that is none of ours, or no longer.</summary>
    public static Setting? Find(string key) => All.SingleOrDefault(setting => setting.Key == key);
}
