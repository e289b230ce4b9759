using System.Net;
using System.Text.Json.Nodes;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Creating;

/// <summary>New products over HTTP, from the trees of the marketplace to the approval and what may be done afterwards.</summary>
[Collection(ShopCollection.Name)]
public sealed class CreatingDoorTests(ShopServers servers) : IAsyncLifetime
{
    private readonly Guid id = Guid.NewGuid();
    private TestShop shop = null!;

    private string Door => $"api/product-drafts/{id}";

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish
        {
            Timers = false,
            Settings = new Dictionary<string, string?> { ["AzureWebJobs.FollowProducts.Disabled"] = "false", ["Schedules:FollowProducts"] = "* * * * * *", ["Creating:FirstLook"] = "00:00:00.200" },
        });
        shop.Simulator.World.SetQuirks(quirks => quirks with { BatchMillis = 50, ApprovalMillis = 50 });
    }

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    [Fact]
    public async Task A_model_is_kept_sent_turned_down_put_right_approved_changed_and_archived()
    {
        await WishAsync();
        Assert.Equal([], Complaints(await SaveAsync(0, Models.Draft(1, sizes: 2))));
        Assert.Equal("kept", (string)(await DoneAsync("keep", new { version = 1 }))["state"]!);
        Assert.Equal(14, await shop.Truth.ScalarAsync<long>("select sum(on_hand) from sellable_stock"));
        shop.Simulator.World.SetQuirks(quirks => quirks with { RejectedWords = ["Siyah"] });

        await DoneAsync("send", new { version = 1 });
        var turnedDown = await BecomesAsync("approved 2, rejected 2");
        Assert.All(turnedDown.Where(one => (string)one!["colour"]! == "Siyah"), one => Assert.Contains("Siyah", (string)one!["reasons"]![0]!, StringComparison.Ordinal));
        // Nobody reads the catalogue in this test: the lists know it from the follower.
        await RejectedAreAsync(1);

        // What is approved is not told again; what was turned down is handed in anew.
        var right = Models.Draft(1, sizes: 2) with { Colours = [new("Kömür", 686_217, ["https://cdn.example.com/siyah.jpg"]), Models.Draft(1).Colours[1]] };
        Assert.Contains("variants/Siyah/36", Complaints(await SaveAsync(1, right)));
        await SaveAsync(2, Models.Draft(1, sizes: 2) with { Description = "Yumuşak taban." });
        shop.Simulator.World.SetQuirks(quirks => quirks with { RejectedWords = [] });
        await DoneAsync("send", new { version = 3 });
        await BecomesAsync("approved 4");
        await RejectedAreAsync(0);
        var calls = shop.Simulator.World.Calls.Snapshot();
        Assert.Equal((1, 1, 1), (calls["product.create"].Effective, calls["product.unapproved-update"].Effective, calls["product.content-update"].Effective));
        Assert.Equal((HttpStatusCode.Conflict, "nothing-to-send"), await RefusedAsync("send", new { version = 3 }));

        // Three kinds of change of one variant go one after the other, and none is lost.
        await SaveAsync(3, Models.Draft(1, sizes: 2) with { Description = "Kalın taban.", Desi = 3, DeliveryDays = 0 });
        await DoneAsync("send", new { version = 4 });
        await BecomesAsync("approved 4");
        Assert.Equal((HttpStatusCode.Conflict, "nothing-to-send"), await RefusedAsync("send", new { version = 4 }));
        calls = shop.Simulator.World.Calls.Snapshot();
        Assert.Equal((2, 1, 1), (calls["product.content-update"].Effective, calls["product.variant-update"].Effective, calls["product.delivery-update"].Effective));

        await DoneAsync("deeds", new { version = 4, deed = "archive", barcodes = new[] { Models.Barcode(1, 0) } });
        Assert.True((bool)(await BecomesAsync("approved 4")).Single(one => (string)one!["barcode"]! == Models.Barcode(1, 0))!["archived"]!);
    }

    [Fact]
    public async Task What_the_marketplace_would_refuse_never_leaves_and_each_field_says_why()
    {
        await WishAsync();
        var wrong = Models.Draft(2) with { Title = new string('x', 101), VatRate = 8, ListPrice = 10, Attributes = [], Colours = [new("Siyah", 1, ["http://cdn.example.com/a.jpg"]), new("Bej", 686_201, [])] };
        var fields = Complaints(await SaveAsync(0, wrong));

        Assert.Superset(new HashSet<string>(["title", "vatRate", "listPrice", "attribute/346", "webColour/Siyah", "pictures/Siyah", "pictures/Bej"]), fields.ToHashSet());
        var refused = await shop.Visitor.PostAsync($"{Door}/send", new { version = 1 });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "draft-incomplete"), (refused.StatusCode, await refused.CodeAsync()));
        Assert.Contains("en çok 100 karakter", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.PostAsync($"{Door}/keep", new { version = 1 })).StatusCode);
        Assert.False(shop.Simulator.World.Calls.Snapshot().ContainsKey("product.create"));
        Assert.Equal((HttpStatusCode.Conflict, "draft-kept"), await AnswerAsync(await shop.Visitor.DeleteAsync(Door)));
    }

    [Fact]
    public async Task Who_saw_an_older_draft_or_sends_what_cannot_be_read_is_told_so()
    {
        await SaveAsync(0, new ProductDraft());
        Assert.Equal((HttpStatusCode.Conflict, "draft-stale"), await RefusedAsync("", new { version = 0, draft = new ProductDraft() }));
        var twice = new ProductDraft { Sizes = ["36", "36"] };
        foreach (var (bad, code) in new (object, string)[] { (new { version = 1 }, "unreadable"), (new { version = -1, draft = new ProductDraft() }, "bad-parameter"), (new { version = 1, draft = twice }, "bad-parameter") })
        {
            Assert.Equal((HttpStatusCode.BadRequest, code), await RefusedAsync("", bad));
        }

        Assert.Equal((HttpStatusCode.NotFound, "unknown-draft"), await AnswerAsync(await shop.Visitor.PostAsync($"api/product-drafts/{Guid.NewGuid()}/send", new { version = 1 })));
        Assert.Equal((HttpStatusCode.BadRequest, "bad-parameter"), await AnswerAsync(await shop.Visitor.PostAsync("api/product-codes", new { draftId = id, barcodes = 226 })));
        Assert.Equal((HttpStatusCode.BadRequest, "bad-parameter"), await AnswerAsync(await shop.Visitor.PostAsync("api/trade/wishes", new { categoryId = 1, brand = "x" })));
        Assert.Equal((HttpStatusCode.NotFound, "unread-category"), await AnswerAsync(await shop.Visitor.GetAsync("api/trade/categories/1")));
        Assert.Equal(HttpStatusCode.NoContent, (await shop.Visitor.DeleteAsync(Door)).StatusCode);
        Assert.Equal([], (await shop.Visitor.GetJsonAsync("api/product-drafts")).AsArray());
    }

    [Fact]
    public async Task Products_are_made_by_managers_and_codes_are_given_out_once()
    {
        await shop.Get<People>().AddAsync("ali", "Ali", ShopWish.Password, Role.Worker, CancellationToken.None);
        using var worker = new ShopVisitor(shop.Address);
        await worker.SignInAsync("ali");
        using var stranger = new ShopVisitor(shop.Address);
        foreach (var door in new[] { "api/product-drafts", Door, "api/trade/brands", "api/trade/categories", "api/trade/categories/1174" })
        {
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), ((await worker.GetAsync(door)).StatusCode, (await stranger.GetAsync(door)).StatusCode));
        }

        foreach (var door in new[] { Door, $"{Door}/keep", $"{Door}/send", $"{Door}/deeds", "api/product-codes", "api/trade/wishes" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await worker.PostAsync(door, new { version = 0 })).StatusCode);
        }

        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
            JsonNode.Parse(await (await shop.Visitor.PostAsync("api/product-codes", new { draftId = Guid.NewGuid(), barcodes = 7, model = true })).Content.ReadAsStringAsync())!));
        Assert.Equal((28, 4), (codes.SelectMany(one => one["barcodes"]!.AsArray()).Select(code => (string)code!).Distinct().Count(), codes.Select(one => (string)one["model"]!).Distinct().Count()));
    }

    // Through the queue, as for a person who opens the page on the first day.
    private async Task WishAsync()
    {
        foreach (var wish in new object[] { new { categoryId = Models.Category }, new { brand = "güllü" } })
        {
            Assert.Equal(HttpStatusCode.NoContent, (await shop.Visitor.PostAsync("api/trade/wishes", wish)).StatusCode);
        }

        await Soon.TrueAsync(async () => (await shop.Visitor.GetAsync($"api/trade/categories/{Models.Category}")).IsSuccessStatusCode && (bool)(await shop.Visitor.GetJsonAsync("api/trade/brands?q=güllü"))["isRead"]!, "The trees are not read.");
        var category = await shop.Visitor.GetJsonAsync($"api/trade/categories/{Models.Category}?colours=Siyah%0ATaba");
        Assert.Equal(("Kadın", "Siyah"), (NameOf(category["attributes"]!.AsArray().Single(one => (long)one!["id"]! == 346)!, "values", "proposalId"), (string)category["colours"]!.AsArray().Single(one => (long)one!["id"]! == (long)category["matches"]!["Siyah"]!)!["name"]!));
        Assert.Equal("Güllü", (string)(await shop.Visitor.GetJsonAsync("api/trade/brands?q=güllü"))["brands"]![0]!["name"]!);
    }

    private static string NameOf(JsonNode attribute, string values, string id) => (string)attribute[values]!.AsArray().Single(value => (long)value!["id"]! == (long)attribute[id]!)!["name"]!;

    private Task<JsonNode> SaveAsync(int version, ProductDraft draft) => DoneAsync("", new { version, draft });

    private async Task<JsonNode> DoneAsync(string deed, object body)
    {
        var answer = await shop.Visitor.PostAsync($"{Door}/{deed}".TrimEnd('/'), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private async Task<(HttpStatusCode, string)> RefusedAsync(string deed, object body) => await AnswerAsync(await shop.Visitor.PostAsync($"{Door}/{deed}".TrimEnd('/'), body));

    private static async Task<(HttpStatusCode, string)> AnswerAsync(HttpResponseMessage answer) => (answer.StatusCode, await answer.CodeAsync());

    /// <summary>Counts are kept for some seconds; the lists themselves are not.</summary>
    private Task RejectedAreAsync(long expected) => Soon.TrueAsync(
        async () => (long)(await shop.Visitor.GetJsonAsync("api/products/counts"))["rejected"]! == expected, $"The list of rejected products does not count {expected}.");

    private static List<string> Complaints(JsonNode view) => [.. view["complaints"]!.AsArray().Select(one => (string)one!["field"]!)];

    /// <summary>Waits until no call is under way and the variants stand so; returns them.</summary>
    private async Task<JsonArray> BecomesAsync(string states)
    {
        JsonArray publications = [];
        await Soon.NothingIsMissingAsync(async () =>
        {
            publications = (await shop.Visitor.GetJsonAsync(Door))["publications"]!.AsArray();
            var now = string.Join(", ", publications.CountBy(one => (string)one!["state"]!).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
            return now == states && !publications.Any(one => (bool)one!["busy"]!) ? null : $"{now} instead of {states}: {publications.ToJsonString()}";
        });
        return publications;
    }
}
