using GulluShoes.Shop.Handover;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Tests.Handover;

public sealed class HandoverJudgeTests
{
    private static readonly HandoverPlace Place = new(7, "Trendyol Express", IsClosed: false);

    private static readonly Parcel Ready = new(1, "10900000001", "7280001", "Trendyol Express", Stage.Picking, Packed: true, HandoverId: null);

    public static TheoryData<HandoverResult, Parcel, string> Parcels => new()
    {
        { HandoverResult.HandedOver, Ready, "10900000001 teslim edildi (4. koli)." },
        { HandoverResult.HandedOver, Ready with { Stage = Stage.Shipped }, "10900000001 teslim edildi (4. koli)." },
        { HandoverResult.HandedOver, Ready with { Carrier = null }, "10900000001 teslim edildi (4. koli)." },
        { HandoverResult.HandedOver, Ready with { Carrier = "TRENDYOL EXPRESS" }, "10900000001 teslim edildi (4. koli)." },
        { HandoverResult.AlreadyScanned, Ready with { HandoverId = 7 }, "Bu koli bu teslimde zaten okutuldu." },
        { HandoverResult.HandedOverBefore, Ready with { HandoverId = 6 }, "Bu koli daha önce kuryeye teslim edilmiş. Kenara koyun." },
        { HandoverResult.HandedOverBefore, Ready with { HandoverId = 6, Stage = Stage.Cancelled }, "Bu koli daha önce kuryeye teslim edilmiş. Kenara koyun." },
        { HandoverResult.WrongCarrier, Ready with { Carrier = "Aras Kargo" }, "DUR: bu koli Aras Kargo kolisi; bu teslim Trendyol Express için." },
        { HandoverResult.NotPacked, Ready with { Packed = false }, "DUR: bu paket hazırlanmadı. Önce Sipariş Hazırla’da okutup onaylayın." },
        { HandoverResult.Cancelled, Ready with { Stage = Stage.Cancelled }, "DUR: bu paket iptal edildi. Kuryeye vermeyin; ürünleri rafa geri koyun." },
        { HandoverResult.Delivered, Ready with { Stage = Stage.Delivered }, "Bu paket Trendyol’da teslim edilmiş görünüyor. Kenara koyun." },
        { HandoverResult.NoTrackingNumber, Ready with { TrackingNumber = null }, "Bu paketin kargo takip numarası yok. Kuryeye vermeyin." },
    };

    [Theory]
    [MemberData(nameof(Parcels))]
    public void A_parcel_may_go_or_is_refused_with_one_sentence(HandoverResult result, Parcel parcel, string sentence)
    {
        var outcome = HandoverJudge.Judge(Place, [parcel], 3);

        Assert.Equal((result, sentence), (outcome.Result, HandoverWords.Of(Place, outcome)));
    }

    [Fact]
    public void A_code_of_no_package_is_unknown() => Assert.Equal(HandoverResult.UnknownCode, HandoverJudge.Judge(Place, [], 0).Result);

    [Fact]
    public void A_closed_hand_over_takes_nothing() =>
        Assert.Equal(HandoverResult.Closed, HandoverJudge.Judge(Place with { IsClosed = true }, [Ready], 0).Result);

    [Fact]
    public void Of_several_packages_with_one_number_the_one_that_waits_is_meant()
    {
        var dead = Ready with { PackageId = 2, Stage = Stage.Cancelled };

        Assert.Equal(1, Assert.IsType<HandoverOutcome.HandedOver>(HandoverJudge.Judge(Place, [dead, Ready], 0)).Parcel.PackageId);
        Assert.Equal(HandoverResult.Ambiguous, HandoverJudge.Judge(Place, [Ready with { PackageId = 3 }, Ready], 0).Result);
    }

    [Fact]
    public void Every_refusal_has_a_sentence() => Assert.All(
        Enum.GetValues<HandoverResult>().Where(result => result != HandoverResult.HandedOver),
        result => Assert.NotEmpty(HandoverWords.Of(Place, new HandoverOutcome.Refused(result, null))));

    [Theory]
    [InlineData("https://panel.example.com/orders/3300112233", 3300112233L)]
    [InlineData("https:öörebirisidesamö.comşorders.3300112233", 3300112233L)]
    [InlineData("7280001234567890", null)]
    [InlineData("3300112233", null)]
    [InlineData("orders/33", null)]
    public void The_square_code_names_a_package(string code, long? packageId) => Assert.Equal(packageId, ParcelCode.Of(code).PackageId);

    [Fact]
    public void An_address_under_every_wrong_keyboard_layout_still_names_its_package()
    {
        const string address = "https://panel.example.com/orders/3300112233";
        var layouts = Shop.Packing.KeyboardLayout.All;
        var typed = from system in layouts from scanner in layouts let garbled = scanner.Undo(address, system) where garbled is not null select garbled;

        Assert.All(typed, garbled => Assert.Equal(3300112233, ParcelCode.Of(garbled).PackageId));
    }

    [Fact]
    public void A_bare_number_may_be_a_tracking_number_or_a_typed_package_id()
    {
        var code = ParcelCode.Of(" 3300112233\r\n");

        Assert.Contains("3300112233", code.Texts);
        Assert.Equal([3300112233], code.TypedIds);
        Assert.Empty(ParcelCode.Of("7280001234567890").TypedIds);
    }
}
