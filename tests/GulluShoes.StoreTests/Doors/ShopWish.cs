using GulluShoes.Functions.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using TrendyolSimulator;

namespace GulluShoes.StoreTests.Doors;

/// <summary>How a test wants its shop.</summary>
internal sealed record ShopWish
{
    public const string UserName = "gullu";
    public const string Password = "Kırmızı-topuk-37";

    private static readonly IReadOnlyList<string> AllTimers =
        [.. FunctionCatalog.Of(typeof(FunctionCatalog).Assembly).All.Where(function => function.Binding is TimerTriggerAttribute).Select(function => function.Name)];

    /// <summary>Added to, or instead of, the usual settings.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public SimulatorOptions Simulator { get; init; } = new() { Tier = SellerTier.Unlimited };

    /// <summary>Another app, whose database and storage this one shares; it must live longer.</summary>
    public TestShop? Beside { get; init; }

    /// <summary>Where its doors are; 0 for any free port.</summary>
    public int Port { get; init; }

    /// <summary>False leaves the timers asleep: the test is about doors only.</summary>
    public bool Timers { get; init; } = true;

    /// <summary>What of the app's own services the test sets differently.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>False starts without waiting until the doors are open.</summary>
    public bool WaitUntilReady { get; init; } = true;

    /// <summary>Done when the servers are prepared and before the app starts.</summary>
    public Func<Task> BeforeStart { get; init; } = () => Task.CompletedTask;

    /// <summary>Settings of an app with timers that tick each second, so that tests need not wait a minute.</summary>
    public Dictionary<string, string?> SettingsFor(string database, string storage, Uri trendyol)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Shop"] = database,
            ["AzureWebJobsStorage"] = storage,
            ["Trendyol:BaseUrl"] = trendyol.AbsoluteUri,
            ["Rates:BaseUrl"] = new Uri(trendyol, "kurlar").AbsoluteUri,
            ["Rates:RetryDelay"] = "00:00:00.020",
            ["Trendyol:SellerId"] = "4321",
            ["Trendyol:ApiKey"] = Simulator.ApiKey,
            ["Trendyol:ApiSecret"] = Simulator.ApiSecret,
            ["Trendyol:RateBudget"] = "false",
            ["Trendyol:AttemptTimeout"] = "00:00:03",
            ["Trendyol:TotalTimeout"] = "00:00:20",
            ["Trendyol:RetryDelay"] = "00:00:00.050",
            ["Portal:PictureHosts"] = trendyol.GetLeftPart(UriPartial.Authority),
            ["Schedules:FetchPackages"] = "* * * * * *",
            ["Schedules:SweepOutbox"] = "*/2 * * * * *",
            ["Schedules:SweepCommands"] = "* * * * * *",
            ["Schedules:WatchPoison"] = "* * * * * *",
            ["Cache:CountsSeconds"] = "1",
            ["Cache:ProductsSeconds"] = "1",
            ["FirstPerson:UserName"] = UserName,
            ["FirstPerson:Password"] = Password,
            ["FirstPerson:Name"] = "Güllü",
            ["SecondFactor:ForcedRoles"] = "none",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var timer in Timers ? [] : AllTimers)
        {
            settings[$"AzureWebJobs.{timer}.Disabled"] = "true";
        }

        foreach (var (name, value) in Settings)
        {
            settings[name] = value;
        }

        return settings;
    }
}
