using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.StoreTests.Attacks.Tables;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>Every attack is answered with the one refusal that it must get, says nothing about the inside, and changes nothing.</summary>
[Collection(ShopCollection.Name)]
public sealed partial class AttackTests(AttackedShop attacked) : IClassFixture<AttackedShop>
{
    public static TheoryData<string> Families => [.. AttackBook.Families.Keys];

    [Fact]
    public void There_are_hundreds_and_no_two_are_the_same()
    {
        var all = AttackBook.Families.Values.SelectMany(family => family).ToList();

        Assert.True(all.Count >= 200, $"Only {all.Count}.");
        Assert.Empty(all.GroupBy(attack => attack.Name).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public async Task Each_is_refused_as_it_must_be_and_changes_nothing(string family)
    {
        var before = await attacked.DigestAsync();
        var wrong = new List<string>();
        foreach (var attack in AttackBook.Families[family])
        {
            using var answer = await attacked.SendAsync(attack);
            wrong.AddRange((await FaultsAsync(answer, attack.Refusal)).Select(fault => $"{attack.Name} ({attack.Method} {attack.Path}): {fault}"));
        }

        var after = await attacked.DigestAsync();
        wrong.AddRange(after.Where(table => before[table.Key] != table.Value).Select(table => $"{table.Key} was changed."));
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Lists_of_what_nothing_has_are_empty()
    {
        foreach (var door in AttackDoor.All.Where(door => Ids.Lists.Contains(door.Name)))
        {
            using var answer = await attacked.SendAsync(new Attack(door.Name, door.Method, door.PathWith("987654321987"), null!));

            Assert.All(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject(), member => Assert.True(member.Value is null or not JsonArray or JsonArray { Count: 0 }, $"{door.Name}: {member.Key}"));
        }
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(HttpResponseMessage answer, HttpProblem refusal)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var faults = new List<string>();
        var code = answer.Content.Headers.ContentType?.MediaType == ProblemAnswer.ContentType ? (string?)JsonNode.Parse(text)!["code"] : null;
        if ((int)answer.StatusCode != refusal.Status || code != refusal.Code)
        {
            faults.Add($"{(int)answer.StatusCode} {code ?? text}, not {refusal.Status} {refusal.Code}");
        }

        if (Inside().Match(text) is { Success: true } told)
        {
            faults.Add($"tells '{told.Value}'");
        }

        if (!answer.Headers.Contains("X-Content-Type-Options") || !answer.Headers.Contains("Content-Security-Policy") || answer.Headers.Contains("Server"))
        {
            faults.Add("its headers are not the house's");
        }

        return faults;
    }

    // Stack traces, types, SQL, paths of the machine.
    [GeneratedRegex(@"\bat \w+\.|Exception|Npgsql|System\.|GulluShoes\.|\bselect\b|\binsert\b|\bupdate\b|\bfrom \w+ where|/tmp/|/home/|/work/|\.cs\b", RegexOptions.IgnoreCase)]
    private static partial Regex Inside();
}
