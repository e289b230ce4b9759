namespace GulluShoes.Trendyol.Transport;

/// <summary>One of Trendyol's calls.</summary>
/// <param name="Name">Trendyol's own name for it; what metrics and errors say.</param>
/// <param name="Module">The first segment of the path: modules fail on their own, so each has its own breaker.</param>
/// <param name="Path">What follows the seller in <c>{module}/sellers/{seller}/</c>; <c>{id}</c> stands for the one thing it is about, e.g. a package.</param>
/// <param name="PerMinute">The group's limit by tier.</param>
internal sealed record Endpoint(string Name, string Module, string Path, Func<TrendyolTier, int> PerMinute)
{
    /// <summary>Holds for every endpoint and tier.</summary>
    public const int PerTenSeconds = 50;

    /// <summary>https://developers.trendyol.com "servis-limitleri". The guide's own page still says 1000, which small sellers do not have.</summary>
    public static readonly Endpoint ShipmentPackages = new("getShipmentPackages", "order", "v2/orders", tier => tier switch
    {
        TrendyolTier.Capacity50K => 30,
        TrendyolTier.Capacity75K => 40,
        TrendyolTier.Capacity150K => 50,
        _ => 100,
    });

    /// <summary>
    /// One digest names 1000, the call's own page asks for 5 seconds between calls. As many as the lowest tier of the list: two weeks of this shop
    /// are read without a wait, and a scan that is much longer slows down by itself.
    /// </summary>
    public static readonly Endpoint ShipmentPackagesStream = new("getShipmentPackagesStream", "order", "orders/stream", _ => 30);

    public static readonly Endpoint UpdatePackage = new("updatePackage", "order", Package, tier => ByTier(tier, 300, 300, 500));
    public static readonly Endpoint Unsupplied = Write("unsupplied", "/items/unsupplied");
    public static readonly Endpoint Split = Write("split", "/split");
    public static readonly Endpoint MultiSplit = Write("multiSplit", "/multi-split");
    public static readonly Endpoint QuantitySplit = Write("quantitySplit", "/quantity-split");
    public static readonly Endpoint SplitPackages = Write("splitPackages", "/split-packages");
    public static readonly Endpoint BoxInfo = Write("boxInfo", "/box-info");
    public static readonly Endpoint CargoProvider = Write("changeCargoProvider", "/cargo-providers");

    /// <summary>All reads of products count together.</summary>
    public static readonly Endpoint ApprovedProducts = new("getApprovedProducts", "product", "products/approved", tier => ByTier(tier, 1000, 1250, 1500));

    public static readonly Endpoint UnapprovedProducts = ApprovedProducts with { Name = "getUnapprovedProducts", Path = "products/unapproved" };
    public static readonly Endpoint ProductInventory = ApprovedProducts with { Name = "getProductInventoryAndPrice", Path = "products/approved/inventory-and-price" };

    /// <summary>Fifty in ten seconds are 300 a minute, so neither limit of the group can be reached.</summary>
    public static readonly Endpoint PriceAndInventory = new("priceAndInventory", "inventory", "products/price-and-inventory", tier => ByTier(tier, 350, 500, 1000));

    /// <summary>Counts with the reads of products; the lists are read one after another, so two endpoints at most work at a time, and each keeps to fifty in ten seconds.</summary>
    public static readonly Endpoint BatchResult = ApprovedProducts with { Name = "getBatchRequestResult", Path = "products/batch-requests/{id}" };

    public static readonly Endpoint ProductBase = ApprovedProducts with { Name = "getProductBase", Path = "product/{id}" };

    public static readonly Endpoint CreateProducts = ProductWrite("createProducts", "v2/products");
    public static readonly Endpoint UpdateUnapproved = ProductWrite("updateUnapprovedProducts", "products/unapproved-bulk-update");
    public static readonly Endpoint UpdateContent = ProductWrite("updateProductContent", "products/content-bulk-update");
    public static readonly Endpoint UpdateVariants = ProductWrite("updateProductVariants", "products/variant-bulk-update");
    public static readonly Endpoint UpdateDelivery = ProductWrite("updateProductDelivery", "products/delivery-info-bulk-update");
    public static readonly Endpoint ArchiveProducts = ProductWrite("archiveProducts", "products/archive-state");
    public static readonly Endpoint UnlockProducts = ProductWrite("unlockProducts", "products/unlock");

    public static readonly Endpoint Categories = Tree("getCategories", "product-categories");
    public static readonly Endpoint CategoryAttributes = Tree("getCategoryAttributes", "categories/{id}/attributes");
    public static readonly Endpoint AttributeValues = Tree("getAttributeValues", "categories/{id}/attributes/{value}/values");
    public static readonly Endpoint BrandsByName = Tree("getBrandsByName", "brands/by-name");

    public static readonly Endpoint Settlements = Account("getSettlements", "settlements");
    public static readonly Endpoint OtherFinancials = Account("getOtherFinancials", "otherfinancials");
    public static readonly Endpoint CargoInvoice = Account("getCargoInvoiceItems", "cargo-invoice/{id}/items");

    public static readonly Endpoint Hooks = new("getWebhooks", "webhook", "webhooks", HooksPerMinute);
    public static readonly Endpoint Hook = new("updateWebhook", "webhook", "webhooks/{id}", HooksPerMinute);
    public static readonly Endpoint HookActivation = new("activateWebhook", "webhook", "webhooks/{id}/activate", HooksPerMinute);

    private const string Package = "shipment-packages/{id}";

    /// <summary>Endpoints that are counted together share a budget under this name; null for one of its own.</summary>
    public string? Group { get; init; }

    /// <summary>True where no seller stands in the path: then <see cref="Path"/> follows the module.</summary>
    public bool IsForAll { get; init; }

    /// <summary>True where Trendyol wants to be told the country of the shop in a header.</summary>
    public bool NamesCountry { get; init; }

    /// <summary>The same call about one thing; budget and breaker stay shared.</summary>
    public Endpoint Of(string id, string variable = "{id}") => this with { Path = Path.Replace(variable, Uri.EscapeDataString(id), StringComparison.Ordinal) };

    private static Endpoint Write(string name, string path) => new(name, "order", Package + path, tier => ByTier(tier, 100, 100, 200));

    private static Endpoint ProductWrite(string name, string path) => new(name, "product", path, tier => ByTier(tier, 200, 300, 400)) { Group = "productWrites" };

    // An older table, and the only one that names them.
    private static Endpoint Tree(string name, string path) => new(name, "product", path, _ => 50) { Group = "trees", IsForAll = true };

    // https://developers.trendyol.com "servis-limitleri": 100 a minute each in the two lowest tiers; more has no use here.
    private static Endpoint Account(string name, string path) => new(name, "finance/che", path, _ => 100) { NamesCountry = true };

    // Not in the table: as many as the strictest call that is.
    private static int HooksPerMinute(TrendyolTier tier) => 30;

    private static int ByTier(TrendyolTier tier, int capacity50K, int capacity75K, int capacity150K) => tier switch
    {
        TrendyolTier.Capacity50K => capacity50K,
        TrendyolTier.Capacity75K => capacity75K,
        TrendyolTier.Capacity150K => capacity150K,
        _ => Unlimited,
    };

    // "No limit" in the table; the ten-second window holds all the same.
    private const int Unlimited = 1000;
}
