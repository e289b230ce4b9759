namespace GulluShoes.Shop.Handover;

/// <summary>The one Turkish sentence after each reading at the door.</summary>
public static class HandoverWords
{
    public static string Of(HandoverPlace place, HandoverOutcome outcome) => outcome switch
    {
        HandoverOutcome.HandedOver(var parcel, var count) => $"{parcel.OrderNumber} teslim edildi ({count}. koli).",
        HandoverOutcome.Refused(var why, var parcel) => Of(place, why, parcel),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Of(HandoverPlace place, HandoverResult why, Parcel? parcel) => why switch
    {
        HandoverResult.AlreadyScanned => "Bu koli bu teslimde zaten okutuldu.",
        HandoverResult.HandedOverBefore => "Bu koli daha önce kuryeye teslim edilmiş. Kenara koyun.",
        HandoverResult.WrongCarrier => $"DUR: bu koli {parcel?.Carrier} kolisi; bu teslim {place.Carrier} için.",
        HandoverResult.NotPacked => "DUR: bu paket hazırlanmadı. Önce Sipariş Hazırla’da okutup onaylayın.",
        HandoverResult.Cancelled => "DUR: bu paket iptal edildi. Kuryeye vermeyin; ürünleri rafa geri koyun.",
        HandoverResult.Delivered => "Bu paket Trendyol’da teslim edilmiş görünüyor. Kenara koyun.",
        HandoverResult.NoTrackingNumber => "Bu paketin kargo takip numarası yok. Kuryeye vermeyin.",
        HandoverResult.UnknownCode => "Bu kod hiçbir pakette yok. Etiketteki takip numarasını okutun.",
        HandoverResult.Ambiguous => "Bu takip numarası birden çok pakette var. Etiketteki kare kodu okutun.",
        HandoverResult.Closed => "Bu teslim kapandı; değiştirilemez. Yeni bir teslim başlatın.",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}
