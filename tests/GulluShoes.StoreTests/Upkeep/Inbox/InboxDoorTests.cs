using System.Net;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Upkeep.Inbox;

/// <summary>The inbox of problems over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class InboxDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<Problems>().ReportAsync(ProblemCause.Drift, "1", "shelf", CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task A_problem_is_given_noted_and_closed_and_tells_it_all()
    {
        await shop.Get<People>().AddAsync("ayse", "Ayşe", ShopWish.Password, Role.Manager, CancellationToken.None);
        await shop.Get<People>().AddAsync("paket", "Paketçi", ShopWish.Password, Role.Worker, CancellationToken.None);
        var list = await shop.Visitor.GetJsonAsync("api/problems");
        var id = (long)list["problems"]![0]!["id"]!;
        Assert.Equal(["Ayşe", "Güllü"], list["solvers"]!.AsArray().Select(solver => (string)solver!["name"]!));

        Assert.Equal("unknown-person", await (await DoAsync(new { ids = new[] { id }, deed = "give", owner = "paket", said = (string?)null })).CodeAsync());
        await DoneAsync(new { ids = new[] { id }, deed = "give", owner = "ayse", said = (string?)null });
        await DoneAsync(new { ids = new[] { id }, deed = "note", owner = (string?)null, said = " Soruldu. " });
        Assert.Equal("Ayşe", (string)(await shop.Visitor.GetJsonAsync("api/problems?owner=ayse&cause=drift"))["problems"]![0]!["ownerName"]!);
        await DoneAsync(new { ids = new[] { id }, deed = "close", owner = (string?)null, said = "Düzeldi." });

        Assert.Empty((await shop.Visitor.GetJsonAsync("api/problems"))["problems"]!.AsArray());
        Assert.Equal("Düzeldi.", (string)(await shop.Visitor.GetJsonAsync("api/problems?closed=true"))["problems"]![0]!["closedWhy"]!);
        var story = await shop.Visitor.GetJsonAsync($"api/problems/{id}");
        Assert.Equal(["give ayse ", "note  Soruldu.", "close  Düzeldi."], story["deeds"]!.AsArray().Select(deed => $"{deed!["deed"]} {deed["owner"]} {deed["said"]}"));
        Assert.Equal(3, await shop.Truth.CountAsync("audit_log where kind = 'problem_deeds' and door = 'HandleProblems' and who = 'gullu'"));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words_and_changes_nothing()
    {
        Assert.Equal("bad-parameter", await (await DoAsync(new { ids = Array.Empty<long>(), deed = "take", owner = (string?)null, said = (string?)null })).CodeAsync());
        Assert.Equal("bad-parameter", await (await DoAsync(new { ids = new[] { 1 }, deed = "close", owner = (string?)null, said = " " })).CodeAsync());
        Assert.Equal("bad-parameter", await (await DoAsync(new { ids = new[] { 1 }, deed = "note", owner = (string?)null, said = (string?)null })).CodeAsync());
        Assert.Equal("bad-parameter", await (await DoAsync(new { ids = new[] { 1 }, deed = "give", owner = "", said = (string?)null })).CodeAsync());
        Assert.Equal("unknown-problem", await (await shop.Visitor.GetAsync("api/problems/999")).CodeAsync());
        foreach (var wrong in new[] { "closed=maybe", "cause=none", "age=old", "take=0" })
        {
            Assert.Equal("bad-parameter", await (await shop.Visitor.GetAsync($"api/problems?{wrong}")).CodeAsync());
        }

        Assert.Equal("bad-cursor", await (await shop.Visitor.GetAsync("api/problems?after=x")).CodeAsync());
        Assert.Equal(0, await shop.Truth.CountAsync("problem_deeds"));
    }

    private Task<HttpResponseMessage> DoAsync(object wish) => shop.Visitor.PostAsync("api/problems/deeds", wish);

    private async Task DoneAsync(object wish)
    {
        var answer = await DoAsync(wish);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"outcome\":\"done\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
