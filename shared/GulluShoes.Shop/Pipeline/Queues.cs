namespace GulluShoes.Shop.Pipeline;

/// <summary>Every queue of the system. A message only wakes work: it carries ids and versions, the store holds the truth.</summary>
public static class Queues
{
    /// <summary><see cref="PackagesSeen"/>: snapshots that wait to be turned into rows.</summary>
    public const string PackagesSeen = "packages-seen";

    /// <summary><see cref="LabelsDue"/>: packages whose label must be drawn.</summary>
    public const string Labels = "labels";

    /// <summary><see cref="FetchRequested"/>: a person asked for new orders now.</summary>
    public const string FetchRequests = "fetch-requests";

    /// <summary><see cref="ReconcileRequested"/>: a person asked for a comparison with Trendyol now.</summary>
    public const string ReconcileRequests = "reconcile-requests";

    /// <summary><see cref="ProductsRequested"/>: a person asked for the catalogue now.</summary>
    public const string ProductRequests = "product-requests";

    /// <summary><see cref="CommandsDue"/>: packages of which Trendyol must be told something.</summary>
    public const string TrendyolCommands = "trendyol-commands";

    /// <summary><see cref="PushRequested"/>: what may be sold has changed.</summary>
    public const string StockPushes = "stock-pushes";

    /// <summary><see cref="PushRequested"/>: a price has changed.</summary>
    public const string PricePushes = "price-pushes";

    /// <summary><see cref="ReceiptDue"/>: numbers that Trendyol has accepted and not confirmed yet.</summary>
    public const string StockReceipts = "stock-receipts";

    /// <summary><see cref="PictureDue"/>: pictures that wait to be drawn in all sizes.</summary>
    public const string Pictures = "pictures";

    /// <summary><see cref="PicturesWanted"/>: a person asked for copies of the marketplace's pictures.</summary>
    public const string PictureCopies = "picture-copies";

    /// <summary><see cref="ProductCallsDue"/>: something about products that Trendyol is to be told, or asked.</summary>
    public const string ProductCalls = "product-calls";

    /// <summary><see cref="TradeWished"/>: something of Trendyol's trees that a person waits for.</summary>
    public const string TradeWishes = "trade-wishes";

    /// <summary><see cref="ImportDue"/>: uploaded sheets that wait to be read.</summary>
    public const string CommissionImports = "commission-imports";

    /// <summary>All queues, for creation at start and for the poison watch.</summary>
    public static IReadOnlyList<string> All { get; } = [PackagesSeen, Labels, FetchRequests, ReconcileRequests, ProductRequests, TrendyolCommands, StockPushes, PricePushes, StockReceipts, Pictures, PictureCopies, ProductCalls, TradeWishes, CommissionImports];

    /// <summary>Where the host puts a message that failed too often.</summary>
    public static string PoisonOf(string queue) => queue + "-poison";
}
