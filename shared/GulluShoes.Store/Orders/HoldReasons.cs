namespace GulluShoes.Store.Orders;

/// <summary>Reasons for which the shop itself puts a package on hold; kept and shown as they are, like those that people type.</summary>
public static class HoldReasons
{
    public const string UnknownStatus = "Bilinmeyen Trendyol durumu";
}
