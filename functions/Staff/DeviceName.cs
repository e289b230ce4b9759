namespace GulluShoes.Functions.Staff;

/// <summary>How a browser is told from another in a person's list of devices.</summary>
public static class DeviceName
{
    // The first that fits: nearly every browser also claims to be another.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>"Chrome · Windows"; empty when nothing is recognised. Never the header's own words, which anybody may write.</summary>
    public static string Of(string userAgent) => string.Join(" · ", new[] { NameIn(Browsers, userAgent), NameIn(Systems, userAgent) }.OfType<string>());

    private static string? NameIn((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(each => userAgent.Contains(each.Mark, StringComparison.Ordinal)).Name;
}
