using GulluShoes.Shop.Upkeep;

namespace GulluShoes.Functions.Upkeep;

/// <summary>What a person reads about a problem: what happened, and what to do.</summary>
public static class ProblemTexts
{
    public static string Of(ProblemCause cause, string subject) => cause switch
    {
        ProblemCause.UnknownStatus =>
            $"Trendyol yeni bir durum gönderdi: “{subject}”. Bu durumdaki yeni paketler beklemeye alındı; ne anlama geldiğini Trendyol'a sorun.",
        ProblemCause.PackageWithoutLines => $"{subject} numaralı paket ürün satırı olmadan geldi. Trendyol panelinden kontrol edin.",
        ProblemCause.UnreadablePackage => $"{subject} numaralı paket okunamadı; gelen veri saklandı. Trendyol panelinden kontrol edin.",
        ProblemCause.LabelImpossible => $"{subject} numaralı paketin etiketi hazırlanamıyor. Kargo takip numarasını kontrol edin.",
        ProblemCause.PoisonMessage => $"Bir iş defalarca denendi ama bitirilemedi ({subject}). Yeniden deneyebilirsiniz.",
        ProblemCause.Drift => $"{subject} numaralı paket Trendyol'dakinden farklı ve yeniden okumak da düzeltmedi.",
        ProblemCause.TrendyolRefuses => "Trendyol isteklerimizi reddediyor. API anahtarlarını ve satıcı numarasını kontrol edin.",
        ProblemCause.CommandStuck => $"{subject} numaralı paket için Trendyol'a iletilen bir işlem 10 dakikadır tamamlanmadı. Siparişin sayfasından yeniden deneyin.",
        ProblemCause.CommandRefused => $"Trendyol, {subject} numaralı paket için istenen işlemi kabul etmedi. Nedeni siparişin sayfasında; oradan yeniden deneyebilirsiniz.",
        ProblemCause.CancelledAfterPacking => $"{subject} numaralı paket hazırlandıktan sonra iptal edildi. Kutuyu bulun, kargoya vermeyin, ürünü rafa geri koyun.",
        ProblemCause.PackedNotShipped => $"{subject} numaralı paket hazırlandı ama Trendyol'da hâlâ kargoya verilmiş görünmüyor. Kargo firmasına sorun.",
        ProblemCause.StockNegative => $"Raftan, sistemin bildiğinden fazla çift çıktı: “{subject}”. Bu rafı sayın; gerçek sayı girilince sorun kapanır.",
        ProblemCause.StockWrong => $"Stok defteri tutmuyor: “{subject}”. Stok değiştirmeyin, destek isteyin.",
        ProblemCause.PictureNotCopied => $"“{subject}” modelinin Trendyol'daki bir görseli kopyalanamadı. Görseller sayfasından kendi görselinizi yükleyin.",
        ProblemCause.PictureBroken => $"“{subject}” için yüklenen bir görsel okunamadı. Görseller sayfasında silip yeniden yükleyin.",
        ProblemCause.RateMissing => $"Bugünün {subject} kuru alınamadı; dolarlı maliyetler “kur eksik” kalır. Maliyetler sayfasından kuru kendiniz girebilirsiniz.",
        ProblemCause.AuditBroken => $"İşlem kayıtları mühürlendikten sonra değiştirilmiş (ilk bozuk kayıt: {subject}). Veritabanına kimlerin girebildiğine bakın ve destek isteyin.",
        ProblemCause.RateUnreadable => $"Merkez Bankası'nın {subject} günü geçerli kuru okunamadı; her saat yeniden denenir. Beklemek istemezseniz Maliyetler sayfasından o günün kurunu kendiniz girin.",
        ProblemCause.HookSilent => $"Trendyol değişiklikleri {subject} adresine bildiremiyor. Siparişler yine her dakika okunur; adresin dışarıdan açık olduğunu ve Hooks ayarlarını kontrol edin.",
        ProblemCause.BackupFailed => "Veritabanının gece yedeği alınamadı. Son yedek duruyor; yedek hesabına ulaşılabildiğine bakın, yarın gece yeniden denenir.",
        ProblemCause.SyncStopped => "Siparişler bir süredir Trendyol'dan okunamıyor; yeni sipariş ve iptaller görünmeyebilir. Sistem sayfasından son hatayı okuyun ve yeniden deneyin.",
        ProblemCause.QueueOld => $"Bekleyen işler birikti: “{subject}”. Sistem sayfasından nedenine bakın; uygulama çalışıyorsa kendiliğinden erir.",
        ProblemCause.Oversold => $"“{subject}” barkodlu üründen, eldekinden fazla çift satıldı. Rafı sayın; çift gerçekten yoksa en geç olan siparişi askıya alın ya da tedarik edin.",
        ProblemCause.PushRejected => $"Trendyol, gönderilen bazı {(subject == "price" ? "fiyatları" : "stok sayılarını")} kabul etmedi. Nedenleri {(subject == "price" ? "Fiyatlar" : "Stok Eşitleme")} sayfasında; oradan yeniden gönderebilirsiniz.",
        ProblemCause.AlarmUndelivered => $"Alarmlar {(subject == "Mail" ? "e-postayla" : "dış adrese")} iletilemiyor; saklanıyor ve yeniden deneniyor. Alarms ayarlarındaki sunucuyu, parolayı ve adresleri kontrol edin.",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };
}
