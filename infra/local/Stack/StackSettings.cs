using System.Globalization;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Stack;

/// <summary>Which settings each of our programs is started with.</summary>
internal static class StackSettings
{
    private const string SellerId = "1048576";

    /// <summary>The simulator's.</summary>
    public static Dictionary<string, string?> ForSimulator(StackWish wish, int port) => With(
        new()
        {
            ["Sim__Port"] = port.ToString(CultureInfo.InvariantCulture),
            ["Sim__SellerId"] = SellerId,
            ["Sim__ApiKey"] = "local-key",
            ["Sim__ApiSecret"] = "local-secret",
            ["Sim__StateFile"] = wish.Throwaway ? null : wish.Data.PathOf("simulator/world.json"),
            ["Sim__Demo"] = wish.Demo ? "true" : "false",
            // A listener from outside would open a second, unwanted port.
            ["ASPNETCORE_URLS"] = null,
        },
        wish.SimulatorSettings);

    /// <summary>The function app's: what was set from outside, then ours where nothing was.</summary>
    public static Dictionary<string, string?> ForApp(StackWish wish, StackInfo stack)
    {
        var settings = With([], wish.Settings.Passed);
        settings["ConnectionStrings__Shop"] = stack.Postgres;
        settings["AzureWebJobsStorage"] = stack.Storage;
        settings["Portal__Files"] = wish.Outside("Portal:Files") ?? PortalBuild.Files;
        settings["Portal__Url"] = wish.Outside("Portal:Url") ?? stack.Portal.AbsoluteUri.TrimEnd('/');
        settings["FirstPerson__UserName"] = stack.UserName;
        settings["FirstPerson__Password"] = stack.Password;
        settings["FirstPerson__Name"] = wish.Settings["FirstPerson:Name"] ?? "Güllü Demo";
        if (stack.Simulator is not null)
        {
            // A demo shop is looked at and thrown away; beside real orders the roles that need a second factor have it.
            settings["SecondFactor__ForcedRoles"] = wish.Outside("SecondFactor:ForcedRoles") ?? "none";
            settings["Trendyol__BaseUrl"] = stack.Trendyol.AbsoluteUri;
            settings["Rates__BaseUrl"] = new Uri(stack.Trendyol, "/kurlar").AbsoluteUri;
            settings["Portal__PictureHosts"] = stack.Trendyol.GetLeftPart(UriPartial.Authority);
            settings["Trendyol__SellerId"] = SellerId;
            settings["Trendyol__ApiKey"] = "local-key";
            settings["Trendyol__ApiSecret"] = "local-secret";
        }

        return With(settings, wish.AppSettings);
    }

    private static Dictionary<string, string?> With(Dictionary<string, string?> settings, IReadOnlyDictionary<string, string?> more)
    {
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return settings;
    }
}
