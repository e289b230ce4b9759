using System.Reflection;
using System.Text.RegularExpressions;
using GulluShoes.Functions.Hosting;
using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;
using Endpoint = GulluShoes.Trendyol.Transport.Endpoint;

namespace GulluShoes.Tests.House;

/// <summary>What runs by itself has a name that people read.</summary>
public sealed class WordTests
{
    private static readonly string Words = string.Concat(new[] { "trRuns.ts", "trSystem.ts" }.Select(file => File.ReadAllText(HouseFiles.Path("web", "src", "text", "upkeep", file))));

    private static IEnumerable<Endpoint> Endpoints =>
        typeof(Endpoint).GetFields(BindingFlags.Public | BindingFlags.Static).Select(each => each.GetValue(null)).OfType<Endpoint>();

    [Fact]
    public void Every_timer_has_a_Turkish_name() => Assert.Empty(Unnamed(
        FunctionCatalog.Of(typeof(FunctionCatalog).Assembly).All.Where(door => door.Binding is TimerTriggerAttribute).Select(door => door.Name)));

    [Fact]
    public void Every_queue_has_a_Turkish_name() => Assert.Empty(Unnamed(Queues.All));

    [Fact]
    public void Every_call_and_module_of_Trendyol_has_a_Turkish_name() => Assert.Empty(Unnamed(
        Endpoints.SelectMany(endpoint => new[] { endpoint.Group ?? endpoint.Name, endpoint.Module })));

    private static IEnumerable<string> Unnamed(IEnumerable<string> names) => names.Distinct().Where(name => !Regex.IsMatch(Words, $@"\b{Regex.Escape(name)}'?: '"));
}
