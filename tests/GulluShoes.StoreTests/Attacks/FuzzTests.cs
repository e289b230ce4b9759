using System.Reflection;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>Every door with every text and number that breaks programs, as an admin: whatever it says, it does not fail, and the database still stands afterwards.</summary>
[Collection(ShopCollection.Name)]
public sealed class FuzzTests(AttackedShop attacked) : IClassFixture<AttackedShop>
{
    // In JSON and in addresses alike: quotes and markup, a character that PostgreSQL cannot hold, letters that turn the direction, patterns, a word too long for any column.
    private static readonly string[] Texts =
    [
        "'; drop table people; --", "\0", "%_\\", "<img src=x onerror=alert(1)>", "\u202Egnp.exe", "=cmd|' /C calc'!A0", "\r\nSet-Cookie: gullu=x", "😈\u0301", "İıŞş", "", " ", new string('9', 30), new string('a', 9_000), "9999-12-31", "0001-01-01", "${jndi:ldap://x}", "{{7*7}}", "../../x",
    ];

    private static readonly string[] Numbers = ["-1", "0", "2147483647", "-2147483648", "9223372036854775807", "1e300", "1e-30", "79228162514264337593543950335", "0.00005", "99999999999999.9999"];

    [Fact]
    public async Task No_door_that_reads_fails()
    {
        var wrong = new List<string>();
        foreach (var door in AttackDoor.All.Where(door => door.Method == HttpMethod.Get))
        {
            var asked = door.Code.GetCustomAttributes<AsksAttribute>().Select(each => each.Name).ToList();
            foreach (var value in Texts.Concat(Numbers).Select(Uri.EscapeDataString))
            {
                // Each alone, and all at once.
                var queries = asked.Select(name => $"{name}={value}").Append(string.Join('&', asked.Select(name => $"{name}={value}")));
                foreach (var query in queries)
                {
                    await SendAsync(new Attack(door.Name, door.Method, $"{door.PathWith($"{attacked.Package}")}?{query}", null!), wrong);
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Distinct()));
    }

    [Fact]
    public async Task No_door_that_writes_fails()
    {
        var wrong = new List<string>();
        var doors = AttackDoor.WithBody.Where(door => !door.Route.StartsWith("api/session", StringComparison.Ordinal)).ToList();
        foreach (var id in new[] { $"{attacked.Package}", "1" })
        {
            foreach (var door in doors)
            {
                var bodies = Texts.Select(text => door.BodyWith(text: text)).Concat(Numbers.Select(number => door.BodyWith(number: number))).Append(door.BodyWith()!.Replace("\"x\"", "\"\\ud800\"", StringComparison.Ordinal));
                foreach (var body in bodies)
                {
                    await SendAsync(new Attack(door.Name, door.Method, door.PathWith(id), null!) { Body = body }, wrong);
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Distinct()));
        Assert.True(await attacked.Shop.Truth.CountAsync("people") >= 3);
    }

    [Fact]
    public async Task No_sign_in_fails()
    {
        var wrong = new List<string>();
        foreach (var door in AttackDoor.WithBody.Where(door => door.Route.StartsWith("api/session", StringComparison.Ordinal)))
        {
            foreach (var text in Texts)
            {
                await SendAsync(new Attack(door.Name, door.Method, door.Route, null!) { By = Attacker.Nobody, Body = door.BodyWith(text: text) }, wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Distinct()));
    }

    private async Task SendAsync(Attack attack, List<string> wrong)
    {
        using var answer = await attacked.SendAsync(attack);
        if ((int)answer.StatusCode >= 500)
        {
            var path = attack.Path.Length > 200 ? attack.Path[..200] : attack.Path;
            var body = attack.Body?.Length > 300 ? attack.Body[..300] : attack.Body;
            wrong.Add($"{attack.Method} {path} {body}: {(int)answer.StatusCode}");
        }
    }
}
