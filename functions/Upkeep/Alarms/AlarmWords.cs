using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep.Alarms;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <summary>What alarms are called.</summary>
public static class AlarmWords
{
    public static string Of(AlarmNotice notice) => Of(AlarmKinds.Of(notice.Cause) ?? throw new ArgumentOutOfRangeException(nameof(notice), notice.Cause, "No alarm."));

    public static string Of(AlarmKind kind) => kind switch
    {
        AlarmKind.SyncStopped => "Siparişler okunamıyor",
        AlarmKind.QueueOld => "Bekleyen işler birikti",
        AlarmKind.Poison => "Bir iş bitirilemedi",
        AlarmKind.Oversold => "Eldekinden fazla satıldı",
        AlarmKind.PushRejected => "Trendyol stok ya da fiyat almadı",
        AlarmKind.CommandRefused => "Trendyol bir işlemi almadı",
        AlarmKind.CancelledAfterPacking => "Hazırlanan paket iptal edildi",
        AlarmKind.BackupFailed => "Yedek alınamadı",
        AlarmKind.AccessRefused => "Erişim reddedildi",
        AlarmKind.LogBroken => "İşlem kayıtları bozuk",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
