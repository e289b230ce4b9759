using TrendyolSimulator.Transport;

namespace TrendyolSimulator.Operations;

/// <summary>The services by which a seller changes packages (trendyol "Orders — operations"). Each new one is a line here and a class beside.</summary>
internal static class SellerEndpoints
{
    private const string Package = "order/sellers/{s}/shipment-packages/{pkg}";

    public static IEnumerable<MarketEndpoint> All() =>
    [
        new("order.update", "PUT", Package, "order.update", PackageUpdate.Handle),
        new("order.unsupplied", "PUT", Package + "/items/unsupplied", "order.unsupplied", Unsupplied.Handle),
        new("order.split", "POST", Package + "/split", "order.split", PackageSplit.Plain),
        new("order.multi-split", "POST", Package + "/multi-split", "order.multi-split", PackageSplit.Multi),
        new("order.quantity-split", "POST", Package + "/quantity-split", "order.quantity-split", PackageSplit.Quantity),
        new("order.split-packages", "POST", Package + "/split-packages", "order.split-packages", PackageSplit.Packages),
        new("order.cargo-provider", "PUT", Package + "/cargo-providers", "order.cargo-provider", CargoWork.ChangeCarrier),
        new("order.box-info", "PUT", Package + "/box-info", "order.box-info", CargoWork.BoxInfo),
        new("test.status", "PUT", "test/order/sellers/{s}/shipment-packages/{pkg}/status", "test.status", TestStatus.Handle),
    ];
}
