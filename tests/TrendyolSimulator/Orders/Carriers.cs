using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Orders;

/// <summary>Who drives the parcels (trendyol "Cargo provider list").</summary>
internal static class Carriers
{
    public const string Express = "Trendyol Express Marketplace";

    /// <summary>Code of the API → name in bodies.</summary>
    public static readonly IReadOnlyDictionary<string, string> NameOfCode = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TEXMP"] = Express,
        ["YKMP"] = "Yurtiçi Kargo Marketplace",
        ["ARASMP"] = "Aras Kargo Marketplace",
        ["SURATMP"] = "Sürat Kargo Marketplace",
        ["PTTMP"] = "PTT Kargo Marketplace",
        ["KOLAYGELSINMP"] = "Kolay Gelsin Marketplace",
        ["HOROZMP"] = "Horoz Kargo Marketplace",
        ["DHLECOMMP"] = "DHL eCommerce Marketplace",
        ["CEVAMP"] = "CEVA Marketplace",
        ["CEVATEDARIK"] = "CEVA Tedarik Marketplace",
        ["UPSMP"] = "UPS Marketplace",
    };

    public static string Choose(Dice dice, bool abroad)
    {
        if (abroad)
        {
            return NameOfCode[dice.Chance(0.8) ? "TEXMP" : "UPSMP"];
        }

        return NameOfCode[dice.Fraction() switch
        {
            < 0.62 => "TEXMP",
            < 0.76 => "ARASMP",
            < 0.86 => "YKMP",
            < 0.93 => "SURATMP",
            < 0.97 => "KOLAYGELSINMP",
            _ => "PTTMP",
        }];
    }
}
