using TrendyolSimulator;

namespace GulluShoes.Tests.Simulator;

public sealed class ReproducibilityTests
{
    [Fact]
    public async Task Same_seed_and_same_calls_give_the_same_bytes()
    {
        var first = await PlayAsync(seed: 3);
        var second = await PlayAsync(seed: 3);

        Assert.Equal(first, second);
        Assert.NotEqual(first, await PlayAsync(seed: 4));
    }

    [Fact]
    public async Task When_a_world_is_looked_at_changes_nothing_about_what_happens_in_it()
    {
        await using var watched = await Market.OpenAsync(options => options with { Demo = true });
        await using var alone = await Market.OpenAsync(options => options with { Demo = true });
        for (var hour = 0; hour < 6; hour++)
        {
            await watched.AdvanceAsync(TimeSpan.FromHours(1));
            await watched.ListAsync();
        }

        await alone.AdvanceAsync(TimeSpan.FromHours(6));
        Assert.Equal((await alone.ListAsync("size=200")).Body, (await watched.ListAsync("size=200")).Body);
    }

    [Fact]
    public async Task Making_the_bytes_ahead_changes_none_of_them()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(40);
        var made = await market.PanelAsync("render", new { });
        var ahead = (await market.ListAsync("size=200")).Body;
        await market.QuirksAsync(new { });

        Assert.Equal(40, made.Json.Long("rendered"));
        Assert.Equal((await market.ListAsync("size=200")).Body, ahead);
    }

    [Fact]
    public async Task A_world_kept_in_a_file_goes_on_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("simulator");
        SimulatorOptions Kept(SimulatorOptions options) => options with { StateFile = Path.Combine(folder.FullName, "world.json") };
        try
        {
            string before;
            await using (var market = await Market.OpenAsync(Kept))
            {
                await market.PanelAsync("orders", new { count = 30, mix = new { Awaiting = 1, Picking = 1 }, lives = true, addressesComeLater = true });
                await market.AdvanceAsync(TimeSpan.FromSeconds(20));
                before = (await market.ListAsync("size=200")).Body;
            }

            await using (var again = await Market.OpenAsync(Kept))
            {
                Assert.Equal(before, (await again.ListAsync("size=200")).Body);
                Assert.DoesNotContain((await again.CreateAsync(5)).Select(id => id.Invariant()), id => before.Contains(id, StringComparison.Ordinal));
                await again.AdvanceAsync(TimeSpan.FromMinutes(10));
                Assert.DoesNotContain((await again.ListAsync("size=200")).Packages, package => package.Text("status") == "Awaiting");
            }

            await Assert.ThrowsAsync<InvalidDataException>(() => Market.OpenAsync(options => Kept(options) with { Seed = 99 }));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> PlayAsync(ulong seed)
    {
        await using var market = await Market.OpenAsync(options => options with { Seed = seed, Demo = true, DemoHistoryDays = 2 });
        var ids = await market.CreateAsync(50);
        await market.PanelAsync($"packages/{ids[3]}/status", new { status = "Cancelled" });
        await market.PanelAsync($"packages/{ids[4]}/split", new { });
        await market.AdvanceAsync(TimeSpan.FromHours(3));
        var cursor = (await market.StreamAsync("size=40")).Json.Text("nextCursor")!;
        return string.Concat((await market.ListAsync("size=200")).Body, (await market.StreamAsync("size=200&nextCursor=" + Uri.EscapeDataString(cursor))).Body);
    }
}
