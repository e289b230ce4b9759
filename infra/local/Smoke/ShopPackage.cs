using GulluShoes.Shop.Orders;

namespace GulluShoes.Local.Smoke;

/// <summary>One package as our status tables have it.</summary>
/// <param name="Id">Shipment package id.</param>
/// <param name="Stage">The table it is in.</param>
/// <param name="Status">Trendyol's status as received.</param>
/// <param name="Version">Milliseconds since 1970, UTC.</param>
/// <param name="LabelVersion">Version of the label it should have; null when none is due.</param>
/// <param name="LabelDrawnVersion">Version of the label it has.</param>
public sealed record ShopPackage(long Id, Stage Stage, string Status, long Version, long? LabelVersion, long? LabelDrawnVersion);
