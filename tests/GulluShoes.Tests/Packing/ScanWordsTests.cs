using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Packing;

public sealed class ScanWordsTests
{
    private static readonly PackingLine Needed = new(1, "A-37", new VariantName("099", "Siyah", "37"), 2, 2, 0, 0);

    public static TheoryData<ScanOutcome, string> Sentences => new()
    {
        { new ScanOutcome.Counted(Needed, 2, null, 3, 4, false), "099 Siyah 37: 3/4" },
        { new ScanOutcome.Counted(Needed with { Variant = new VariantName(null, null, null) }, 2, null, 3, 4, false), "A-37: 3/4" },
        { new ScanOutcome.Counted(Needed, 3, null, 4, 4, true), "Paket tamam." },
        { Wrong("099", "Siyah", "38"), "Bu 38, gereken 37" },
        { Wrong("099", "Taba", "38"), "Bu Taba 38, gereken Siyah 37" },
        { Wrong("100", "Siyah", "37"), "Bu 100, gereken 099" },
        { Wrong("100", "Taba", "38"), "Bu 100 Taba 38, gereken 099 Siyah 37" },
        { Wrong("099", null, "37"), "Bu 099 37, gereken 099 Siyah 37" },
        { Wrong(null, null, null), "Bu B, gereken 099 Siyah 37" },
        { Wrong("099", "Siyah", "37"), "Bu 099 Siyah 37 (B), gereken 099 Siyah 37 (A-37)" },
        { new ScanOutcome.WrongProduct(new ScannedProduct("B", new VariantName("099", "Siyah", "38")), null), "Bu pakette 099 Siyah 38 yok." },
        { new ScanOutcome.UnknownCode(), "Bu kod tanınmıyor. Yeniden okutun; olmazsa ürünü kenara koyun." },
        { new ScanOutcome.AlreadyComplete(Needed, null), "099 Siyah 37 zaten tamam. Fazlasını kenara koyun." },
        { new ScanOutcome.AlreadyComplete(Needed, ShoeSide.Left), "Sol tekler tamam. Sağ teki okutun." },
        { new ScanOutcome.AlreadyComplete(Needed, ShoeSide.Right), "Sağ tekler tamam. Sol teki okutun." },
        { new ScanOutcome.NotYours("Fatma", "Masa 2"), "Bu paket şu anda Fatma tarafından Masa 2 istasyonunda hazırlanıyor." },
        { new ScanOutcome.NotYours(null, null), "Bu paket sizde değil. Önce paketi alın." },
        { new ScanOutcome.PackageGone(PackageEnd.Cancelled), "DUR: müşteri bu paketi iptal etti. Ürünleri rafa geri koyun." },
    };

    [Theory]
    [MemberData(nameof(Sentences), DisableDiscoveryEnumeration = true)]
    public void Each_outcome_has_one_sentence(ScanOutcome outcome, string sentence) => Assert.Equal(sentence, ScanWords.Of(outcome));

    [Fact]
    public void Each_end_has_a_sentence_of_its_own() =>
        Assert.Equal(Enum.GetValues<PackageEnd>().Length, Enum.GetValues<PackageEnd>().Select(ScanWords.Of).Distinct().Count());

    private static ScanOutcome.WrongProduct Wrong(string? model, string? colour, string? size) =>
        new(new ScannedProduct("B", new VariantName(model, colour, size)), Needed);
}
