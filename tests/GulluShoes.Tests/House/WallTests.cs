using System.Reflection;
using System.Text.RegularExpressions;
using GulluShoes.Documents.Labels;
using GulluShoes.Functions.Hosting;
using GulluShoes.Shop.Orders;
using GulluShoes.Store;
using GulluShoes.Trendyol.Orders;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Tests.House;

/// <summary>Who may know whom.</summary>
public sealed partial class WallTests
{
    private const string Ours = "GulluShoes.";
    private static readonly string[] AreasWithTrendyol = ["Orders", "Stock", "Catalog", "Returns", "Money"];

    public static TheoryData<Assembly, string[]> Walls => new()
    {
        { typeof(PackageFacts).Assembly, [] },
        { typeof(OrdersClient).Assembly, [] },
        { typeof(CargoLabelRenderer).Assembly, ["GulluShoes.Shop"] },
        { typeof(StoreSchema).Assembly, ["GulluShoes.Shop"] },
        { typeof(FunctionCatalog).Assembly, ["GulluShoes.Documents", "GulluShoes.Shop", "GulluShoes.Store", "GulluShoes.Trendyol"] },
    };

    [Theory]
    [MemberData(nameof(Walls))]
    public void An_assembly_knows_only_those_that_it_may(Assembly assembly, string[] allowed)
    {
        var known = assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith(Ours, StringComparison.Ordinal));

        Assert.Empty(known.Except(allowed));
    }

    [Fact]
    public void The_rules_of_the_shop_need_no_packages()
    {
        var foreign = typeof(PackageFacts).Assembly.GetReferencedAssemblies()
            .Where(name => !name.Name!.StartsWith("System", StringComparison.Ordinal) && name.Name != "netstandard");

        Assert.Empty(foreign);
    }

    [Fact]
    public void Only_some_areas_speak_to_Trendyol()
    {
        var speaking = HouseFiles.All(".cs")
            .Where(file => file.StartsWith("functions/", StringComparison.Ordinal) && !file.StartsWith("functions/Hosting/", StringComparison.Ordinal))
            .Where(file => TrendyolClient().IsMatch(File.ReadAllText(HouseFiles.Path(file))))
            .Select(file => file.Split('/')[1]);

        Assert.Empty(speaking.Except(AreasWithTrendyol));
    }

    [Fact]
    public void No_http_door_ever_reaches_the_Trendyol_client()
    {
        var doors = FunctionCatalog.Of(typeof(FunctionCatalog).Assembly).All.Where(door => door.Binding is HttpTriggerAttribute);

        Assert.All(doors, door => Assert.DoesNotContain(Reached(door.Method.DeclaringType!), IsTrendyolClient));
    }

    /// <summary>All types that a class is given, by its constructor and theirs.</summary>
    private static HashSet<Type> Reached(Type start)
    {
        var reached = new HashSet<Type>();
        var waiting = new Stack<Type>([start]);
        while (waiting.TryPop(out var type))
        {
            if (reached.Add(type) && type.Namespace?.StartsWith(Ours, StringComparison.Ordinal) == true)
            {
                type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).ToList().ForEach(parameter => waiting.Push(parameter.ParameterType));
            }
        }

        return reached;
    }

    private static bool IsTrendyolClient(Type type) =>
        type.Assembly == typeof(OrdersClient).Assembly && type.Name.EndsWith("Client", StringComparison.Ordinal);

    // The framework's client of the web and the one of mail servers reach no marketplace by themselves.
    [GeneratedRegex(@"\b(?!(Add)?HttpClient|SmtpClient)\w+Client\b.*|using GulluShoes\.Trendyol")]
    private static partial Regex TrendyolClient();
}
