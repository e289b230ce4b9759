using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.StoreTests.Doors;

/// <summary>Every door as every role and as nobody, against the one table of permissions.</summary>
[Collection(ShopCollection.Name)]
public sealed partial class MatrixTests(ShopServers servers) : IAsyncLifetime
{
    private static readonly List<HttpDoor> Doors =
    [
        .. from door in FunctionCatalog.Of(typeof(FunctionCatalog).Assembly).All
           let trigger = door.Binding as HttpTriggerAttribute
           where trigger is not null
           from method in trigger.Methods!
           select new HttpDoor(door.Name, new HttpMethod(method.ToUpperInvariant()), PathOf(trigger.Route!), door.Method.GetCustomAttribute<NeedsAttribute>()?.Permission),
    ];

    private TestShop shop = null!;

    public async Task InitializeAsync() => shop = await TestShop.StartAsync(servers, new ShopWish { Timers = false });

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public void These_doors_are_open_and_no_others() => Assert.Equal(
        ["AskForPasskey", "HearTrendyol", "Register", "ServeFrontPage", "ServePortal", "ShowHealth", "ShowPictureFile", "ShowSession", "SignIn", "SignInByPasskey", "SignOut", "StartEnrolment"],
        Doors.Where(door => door.Needs is null).Select(door => door.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_door_opens_for_the_roles_of_the_table_and_for_nobody_else()
    {
        var wrong = new List<string>();
        foreach (var door in Doors.Where(door => door.Needs is not null))
        {
            await CheckAsync(shop.Visitor, door, HttpStatusCode.Unauthorized, "nobody", wrong);
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            await shop.Get<People>().AddAsync($"rol-{role}", $"{role}", ShopWish.Password, role, CancellationToken.None);
            using var visitor = new ShopVisitor(shop.Address);
            await visitor.SignInAsync($"rol-{role}");
            foreach (var door in Doors.Where(door => door.Needs is not null))
            {
                await CheckAsync(visitor, door, Roles.Allows(role, door.Needs!.Value) ? null : HttpStatusCode.Forbidden, $"{role}", wrong);
            }
        }

        Assert.True(Doors.Count > 60, $"Only {Doors.Count} doors were found.");
        Assert.Empty(wrong);
    }

    // A door that lets in may still find the request senseless (400, 404, 409, 422); what it may not do is refuse the person or fail.
    private static async Task CheckAsync(ShopVisitor visitor, HttpDoor door, HttpStatusCode? refusal, string who, List<string> wrong)
    {
        var answer = await visitor.SendAsync(
            door.Method, door.Path, door.Method == HttpMethod.Get ? null : new { }, request => request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString()));
        var asExpected = refusal is { } status
            ? answer.StatusCode == status
            : answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && (int)answer.StatusCode < 500;
        if (!asExpected)
        {
            wrong.Add($"{door.Name} answers {(int)answer.StatusCode} to {who}, and {(refusal is null ? "should let in" : $"not {(int)refusal}")}.");
        }
    }

    // An id that nothing has: a deed with it changes nothing.
    private static string PathOf(string route) => Parameter().Replace(route, found => found.Value.Split(':')[^1] switch { "long}" => "0", "guid}" => $"{Guid.Empty}", _ => "x" });

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    private sealed record HttpDoor(string Name, HttpMethod Method, string Path, Permission? Needs);
}
