using System.Net;
using Azure.Storage.Queues;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;

namespace GulluShoes.StoreTests.Doors;

/// <summary>What holds for every write: permission, idempotency.</summary>
[Collection(ShopCollection.Name)]
public sealed class WriteTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync() => shop = await TestShop.StartSignedInAsync(servers, new ShopWish
    {
        Timers = false,
        Settings = new Dictionary<string, string?> { ["AzureWebJobs.FetchPackagesNow.Disabled"] = "true", ["AzureWebJobs.ReconcilePackagesNow.Disabled"] = "true" },
    });

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task The_same_request_twice_is_done_once_and_answered_alike()
    {
        var key = Guid.NewGuid();
        var first = await shop.Visitor.PostAsync("api/orders/sync", key: key);
        var second = await shop.Visitor.PostAsync("api/orders/sync", key: key);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(1, await DepthAsync(Queues.FetchRequests));
    }

    [Fact]
    public async Task The_same_key_for_another_request_is_refused()
    {
        var key = Guid.NewGuid();
        await shop.Visitor.PostAsync("api/orders/sync", key: key);
        var other = await shop.Visitor.PostAsync("api/orders/reconcile", key: key);

        Assert.Equal((HttpStatusCode.Conflict, "idempotency-key-conflict"), (other.StatusCode, await other.CodeAsync()));
        Assert.Equal(0, await DepthAsync(Queues.ReconcileRequests));
    }

    [Fact]
    public async Task A_write_without_a_key_is_refused()
    {
        var answer = await shop.Visitor.SendAsync(HttpMethod.Post, "api/orders/sync", null, _ => { });

        Assert.Equal((HttpStatusCode.BadRequest, "idempotency-key-missing"), (answer.StatusCode, await answer.CodeAsync()));
    }

    [Fact]
    public async Task A_refusal_is_kept_too()
    {
        var key = Guid.NewGuid();
        var wish = new { ids = new[] { 999 }, deed = "give", owner = "kimse", said = (string?)null };
        var first = await shop.Visitor.PostAsync("api/problems/deeds", wish, key);
        var second = await shop.Visitor.PostAsync("api/problems/deeds", wish, key);

        Assert.Equal("unknown-person", await first.CodeAsync());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_role_without_the_permission_is_refused_at_the_server()
    {
        await shop.Get<People>().AddAsync("muhasebe", "Muhasebe", ShopWish.Password, Role.Accountant, CancellationToken.None);
        await shop.Visitor.SignInAsync("muhasebe");

        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.GetAsync("api/orders")).StatusCode);
        var sync = await shop.Visitor.PostAsync("api/orders/sync");
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), (sync.StatusCode, await sync.CodeAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, (await shop.Visitor.GetAsync("api/runs")).StatusCode);
    }

    [Fact]
    public async Task A_huge_body_is_refused()
    {
        var answer = await shop.Visitor.PostAsync("api/orders/sync", new { padding = new string('x', 2_000_000) });

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (answer.StatusCode, await answer.CodeAsync()));
    }

    private async Task<int> DepthAsync(string queue) =>
        (await new QueueClient(servers.Azurite.ConnectionString, queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;
}
