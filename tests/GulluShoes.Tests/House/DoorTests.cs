using System.Reflection;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Tests.House;

/// <summary>What every door must have, read from the doors themselves.</summary>
public sealed class DoorTests
{
    private static readonly FunctionCatalog Catalog = FunctionCatalog.Of(typeof(FunctionCatalog).Assembly);

    public static TheoryData<string> HttpDoors => [.. Catalog.All.Where(door => door.Binding is HttpTriggerAttribute).Select(door => door.Name)];

    public static TheoryData<string> AllDoors => [.. Catalog.All.Select(door => door.Name)];

    [Theory]
    [MemberData(nameof(HttpDoors))]
    public void Every_http_door_names_its_permission_or_says_why_it_is_open(string name)
    {
        var method = Catalog.Get(name).Method;
        var needs = method.GetCustomAttribute<NeedsAttribute>();
        var open = method.GetCustomAttribute<OpenAttribute>();

        Assert.True((needs is null) != (open is null), $"{name} must have exactly one of [Needs] and [Open].");
        Assert.True(open is null || open.Reason.Length > 20, $"{name} must say why it is open.");
    }

    [Theory]
    [MemberData(nameof(HttpDoors))]
    public void Every_http_door_is_guarded_by_its_permission_and_not_by_a_function_key(string name) =>
        Assert.Equal(AuthorizationLevel.Anonymous, ((HttpTriggerAttribute)Catalog.Get(name).Binding).AuthLevel);

    [Theory]
    [MemberData(nameof(AllDoors))]
    public void Every_door_is_a_class_of_its_own_with_the_name_of_its_function(string name)
    {
        var type = Catalog.Get(name).Method.DeclaringType!;

        Assert.Equal(name, type.Name);
        Assert.True(type.IsSealed, $"{name} is not sealed.");
    }

    [Fact]
    public void Every_queue_has_a_door_and_every_queue_door_a_queue()
    {
        var listened = Catalog.All.Select(door => door.Binding).OfType<QueueTriggerAttribute>().Select(trigger => trigger.QueueName);

        Assert.Equal(Queues.All.Order(StringComparer.Ordinal), listened.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Queue_names_are_names_that_storage_takes() => Assert.All(
        Queues.All.SelectMany(queue => new[] { queue, Queues.PoisonOf(queue) }),
        name => Assert.Matches("^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){2,62}$", name));

    [Fact]
    public void Every_timer_takes_its_schedule_from_a_setting_that_has_a_default()
    {
        var settings = File.ReadAllText(HouseFiles.Path("functions", "appsettings.json"));
        var timers = Catalog.All.Where(door => door.Binding is TimerTriggerAttribute).ToList();

        Assert.NotEmpty(timers);
        Assert.All(timers, door =>
        {
            Assert.Equal($"%Schedules:{door.Name}%", ((TimerTriggerAttribute)door.Binding).Schedule);
            Assert.Contains($"\"{door.Name}\":", settings, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(HttpDoors))]
    public void Every_http_door_of_the_api_begins_with_api(string name)
    {
        var route = ((HttpTriggerAttribute)Catalog.Get(name).Binding).Route!;
        var isPortal = Catalog.Get(name).Method.DeclaringType!.Namespace!.EndsWith(".Portal", StringComparison.Ordinal);

        Assert.Equal(!isPortal, route.StartsWith("api/", StringComparison.Ordinal));
    }
}
