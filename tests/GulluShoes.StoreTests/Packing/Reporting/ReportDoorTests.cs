using System.Net;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Packing.Reporting;

/// <summary>The report card over HTTP: who may read it, and what may be asked.</summary>
[Collection(ShopCollection.Name)]
public sealed class ReportDoorTests(ShopServers servers) : IAsyncLifetime
{
    private const string Week = "api/packing/report?from=2026-11-19&to=2026-11-25";
    private TestShop shop = null!;

    public async Task InitializeAsync() => shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task Only_those_with_the_right_read_personal_numbers()
    {
        foreach (var (role, status) in new[] { (Role.Worker, HttpStatusCode.Forbidden), (Role.Accountant, HttpStatusCode.Forbidden), (Role.Manager, HttpStatusCode.OK) })
        {
            await shop.Get<People>().AddAsync($"{role}", "Kişi", ShopWish.Password, role, CancellationToken.None);
            await shop.Visitor.SignInAsync($"{role}");
            Assert.Equal(status, (await shop.Visitor.GetAsync(Week)).StatusCode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?from=2026-11-25")]
    [InlineData("?from=25.11.2026&to=26.11.2026")]
    [InlineData("?from=2026-11-26&to=2026-11-25")]
    [InlineData("?from=2026-01-01&to=2026-11-25")]
    public async Task Days_that_cannot_be_are_refused(string query)
    {
        var answer = await shop.Visitor.GetAsync($"api/packing/report{query}");

        Assert.Equal((HttpStatusCode.BadRequest, "bad-parameter"), (answer.StatusCode, await answer.CodeAsync()));
    }
}
