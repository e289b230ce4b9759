using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Packing;

/// <summary>The one Turkish sentence that a packer reads or hears after each deed.</summary>
public static class ScanWords
{
    public static string Of(ScanOutcome outcome) => outcome switch
    {
        ScanOutcome.Counted { Last: true } => "Paket tamam.",
        ScanOutcome.Counted counted => $"{Name(counted.Line.Variant, counted.Line.Barcode)}: {counted.Scanned}/{counted.Needed}",
        ScanOutcome.WrongProduct { NeededInstead: { } needed } wrong => Difference(wrong.Product, needed),
        ScanOutcome.WrongProduct wrong => $"Bu pakette {Name(wrong.Product.Variant, wrong.Product.Barcode)} yok.",
        ScanOutcome.UnknownCode => "Bu kod tanınmıyor. Yeniden okutun; olmazsa ürünü kenara koyun.",
        ScanOutcome.AlreadyComplete { Side: ShoeSide.Left } => "Sol tekler tamam. Sağ teki okutun.",
        ScanOutcome.AlreadyComplete { Side: ShoeSide.Right } => "Sağ tekler tamam. Sol teki okutun.",
        ScanOutcome.AlreadyComplete done => $"{Name(done.Line.Variant, done.Line.Barcode)} zaten tamam. Fazlasını kenara koyun.",
        ScanOutcome.NotYours { Holder: { } holder, Station: { } station } => $"Bu paket şu anda {holder} tarafından {station} istasyonunda hazırlanıyor.",
        ScanOutcome.NotYours => "Bu paket sizde değil. Önce paketi alın.",
        ScanOutcome.PackageGone gone => Of(gone.End),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(PackageEnd end) => end switch
    {
        PackageEnd.Cancelled => "DUR: müşteri bu paketi iptal etti. Ürünleri rafa geri koyun.",
        PackageEnd.Held => "Bu paket askıya alındı.",
        PackageEnd.Shipped => "Bu paket kargoya verilmiş görünüyor.",
        PackageEnd.Packed => "Bu paket zaten hazırlandı.",
        PackageEnd.Awaiting => "Bu siparişin ödemesi onay bekliyor; henüz hazırlanamaz.",
        _ => throw new ArgumentOutOfRangeException(nameof(end)),
    };

    /// <summary>"Bu 38, gereken 37": only what differs, when something is the same; the codes when nothing else differs.</summary>
    private static string Difference(ScannedProduct read, PackingLine needed)
    {
        var (was, wanted) = (read.Variant, needed.Variant);
        (string? Was, string? Wanted)[] parts = [(was.Model, wanted.Model), (was.Colour, wanted.Colour), (was.Size, wanted.Size)];
        var different = parts.Where(part => part.Was != part.Wanted).ToList();
        if (different.Count == 0 && was.ToString().Length > 0)
        {
            return $"Bu {was} ({read.Barcode}), gereken {wanted} ({needed.Barcode})";
        }

        return different.Count is > 0 and < 3 && different.TrueForAll(part => part is { Was: not null, Wanted: not null })
            ? $"Bu {string.Join(' ', different.Select(part => part.Was))}, gereken {string.Join(' ', different.Select(part => part.Wanted))}"
            : $"Bu {Name(was, read.Barcode)}, gereken {Name(wanted, needed.Barcode)}";
    }

    private static string Name(VariantName variant, string barcode) => variant.ToString() is { Length: > 0 } name ? name : barcode;
}
