namespace TrendyolSimulator.Orders;

/// <summary>Changes of one package; each is a new version. Called under the world's lock.</summary>
internal sealed class PackageMoves(OrderBook book)
{
    /// <summary>Sets the status, of the lines too, and what comes with it.</summary>
    /// <param name="at">When it happened; a version never repeats or goes back, so it may become a millisecond later.</param>
    public void Move(Package package, string status, long at)
    {
        at = Math.Max(at, package.LastModified + 1);
        package.Status = status;
        package.Histories.Add(new PackageEvent(at, status));
        foreach (var line in package.Lines)
        {
            line.Status = status;
        }

        if (status == Statuses.Shipped && package.CargoSenderNumber.Length == 0)
        {
            package.CargoSenderNumber = package.TrackingNumber[^10..];
            // The carrier weighs the parcel again.
            package.Deci += package.Id % 3 == 0 ? 0.5m : 0;
        }

        book.Touch(package, at);
    }

    /// <summary>Marks lines as cancelled, then the package.</summary>
    public void Cancel(Package package, string status, CancelWord word, long at, IReadOnlyCollection<long>? lineIds = null)
    {
        foreach (var line in package.Lines.Where(line => lineIds is null || lineIds.Contains(line.Id)))
        {
            (line.CancelledBy, line.CancelReason, line.CancelReasonCode) = (word.By, word.Reason, word.Code);
        }

        Move(package, status, at);
    }

    /// <summary>Any change beside the status: it bumps lastModifiedDate all the same.</summary>
    public void Change(Package package, Action<Package> change, long at)
    {
        change(package);
        book.Touch(package, Math.Max(at, package.LastModified + 1));
    }
}

/// <summary>Who cancelled and why, in the words of the body.</summary>
public sealed record CancelWord(string By, string Reason, int Code)
{
    public static CancelWord OfCustomer { get; } = new("Müşteri", "Vazgeçtim", 2);

    public static CancelWord OfTrendyol { get; } = new("Trendyol", "Ödeme alınamadı", 12);

    /// <summary>The seller's reasons; 503 does not exist.</summary>
    public static CancelWord? OfSeller(int reasonId) => reasonId switch
    {
        500 => new("Satıcı", "Stok tükendi", 500),
        501 => new("Satıcı", "Kusurlu/Defolu/Bozuk Ürün", 501),
        502 => new("Satıcı", "Hatalı Fiyat", 502),
        504 => new("Satıcı", "Entegrasyon Hatası", 504),
        505 => new("Satıcı", "Toplu Alım", 505),
        506 => new("Satıcı", "Mücbir Sebep", 506),
        _ => null,
    };
}
