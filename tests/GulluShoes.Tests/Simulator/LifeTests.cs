namespace GulluShoes.Tests.Simulator;

public sealed class LifeTests
{
    [Fact]
    public async Task An_awaiting_package_becomes_created_or_cancelled_within_minutes()
    {
        await using var market = await Market.OpenAsync();
        var ids = await market.CreateAsync(200, batch: new { count = 200, mix = new { Awaiting = 1 }, lives = true });
        await market.AdvanceAsync(TimeSpan.FromSeconds(40));
        var soon = (await market.ListAsync("size=200")).Packages.CountBy(package => package.Text("status")!).ToDictionary();
        await market.AdvanceAsync(TimeSpan.FromMinutes(5));
        var later = (await market.ListAsync("size=200")).Packages.CountBy(package => package.Text("status")!).ToDictionary();

        Assert.Equal(200, ids.Count);
        Assert.True(soon["Awaiting"] > 50 && soon["Created"] > 10);
        Assert.False(later.ContainsKey("Awaiting"));
        Assert.InRange(later["Cancelled"], 1, 20);
    }

    [Fact]
    public async Task A_living_package_reaches_an_end_and_every_step_is_a_new_version()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(60, batch: new { count = 60, mix = new { Awaiting = 1 }, lives = true });
        var versions = new Dictionary<long, long>();
        for (var day = 0; day < 13; day++)
        {
            await market.AdvanceAsync(TimeSpan.FromDays(1));
            foreach (var package in (await market.ListAsync($"size=200&startDate={market.Now - (13 * Market.Day)}")).Packages)
            {
                var id = package.Long("shipmentPackageId");
                Assert.True(package.Long("lastModifiedDate") >= versions.GetValueOrDefault(id));
                Assert.Equal(package.Items("packageHistories").Max(entry => entry.Long("createdDate")), package.Long("lastModifiedDate"));
                versions[id] = package.Long("lastModifiedDate");
            }
        }

        var counts = (await market.GetAsync("/_sim/state")).Json.GetProperty("counts").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetInt32());
        Assert.InRange(counts["Delivered"], 45, 60);
        Assert.DoesNotContain(counts.Keys, status => status is "Awaiting" or "Created" or "Picking" or "Shipped");
    }

    [Fact]
    public async Task Cargo_can_report_late_and_all_at_once()
    {
        await using var market = await Market.OpenAsync();
        await market.QuirksAsync(new { lateCargo = 1 });
        await market.CreateAsync(100, batch: new { count = 100, mix = new { Shipped = 1 }, lives = true });
        await market.AdvanceAsync(TimeSpan.FromSeconds(3));
        var packages = (await market.ListAsync("size=200")).Packages;

        Assert.All(packages, package => Assert.Equal("Delivered", package.Text("status")));
        Assert.Contains(packages, package => package.Items("packageHistories").Any(entry => entry.Text("status") == "UnDelivered"));
    }

    [Fact]
    public async Task Packages_made_during_an_incident_appear_later_with_their_old_version()
    {
        await using var market = await Market.OpenAsync();
        await market.PanelAsync("incident", new { seconds = 600, hiddenSeconds = 3600 });
        await market.AdvanceAsync(TimeSpan.FromMinutes(4));
        var made = market.Now;
        var ids = await market.CreateAsync(3, batch: new { count = 3, mix = new { Awaiting = 1 } });
        var (list, stream) = (await market.ListAsync(), await market.StreamAsync());
        await market.AdvanceAsync(TimeSpan.FromHours(1));
        var after = await market.ListAsync();

        Assert.Empty(list.Packages);
        Assert.Empty(stream.Packages);
        Assert.Equal(ids.Order(), after.Ids.Order());
        Assert.All(after.Packages, package => Assert.True(package.Long("lastModifiedDate") <= made));
    }

    [Fact]
    public async Task A_stale_version_can_be_shown()
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1)).Single();
        await market.PanelAsync($"packages/{id}/status", new { status = "Picking", lastModified = market.Now - 5000 });
        var package = await market.PackageAsync(id);

        Assert.Equal(("Picking", market.Now - 5000), (package.Text("status"), package.Long("lastModifiedDate")));
    }

    [Fact]
    public async Task A_changed_weight_is_a_new_version()
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1)).Single();
        await market.AdvanceAsync(TimeSpan.FromSeconds(5));
        await market.PanelAsync($"packages/{id}/details", new { deci = 4.5 });
        var package = await market.PackageAsync(id);

        Assert.Equal((4.5m, market.Now), (package.Money("cargoDeci"), package.Long("lastModifiedDate")));
    }

    [Fact]
    public async Task The_whole_world_moves_one_stage_on_in_one_call()
    {
        await using var market = await Market.OpenAsync();
        await market.PanelAsync("orders", new { count = 100, mix = new { Created = 60, Picking = 30, Delivered = 10 } });
        var moved = await market.PanelAsync("packages/advance", new { });
        var counts = (await market.GetAsync("/_sim/state")).Json.GetProperty("counts");
        var part = await market.PanelAsync("packages/advance", new { status = "Shipped" });

        Assert.Equal(90, moved.Json.Long("moved"));
        Assert.Equal((60, 30, 10), (counts.Long("Picking"), counts.Long("Shipped"), counts.Long("Delivered")));
        Assert.Equal(30, part.Json.Long("moved"));
        Assert.Equal(100, (await market.ListAsync("orderByDirection=ASC&size=200")).Ids.Distinct().Count());
    }
}
