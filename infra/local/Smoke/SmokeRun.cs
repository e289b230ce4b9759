using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using GulluShoes.Local.Setup;
using GulluShoes.Local.Stack;

namespace GulluShoes.Local.Smoke;

/// <summary>Sends packages in every state through a running stack and watches until both sides agree.</summary>
internal sealed class SmokeRun(LocalStack stack, Progress progress)
{
    private const int Packages = 2000;
    private static readonly TimeSpan _between = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _report = TimeSpan.FromSeconds(5);

    // Shares of every status that Trendyol's list can give, most where a living shop has most.
    private static readonly Dictionary<string, int> _mix = new()
    {
        ["Awaiting"] = 3,
        ["Created"] = 22,
        ["Picking"] = 12,
        ["Invoiced"] = 5,
        ["Shipped"] = 18,
        ["AtCollectionPoint"] = 3,
        ["UnDelivered"] = 2,
        ["Delivered"] = 25,
        ["Cancelled"] = 5,
        ["UnSupplied"] = 2,
        ["Returned"] = 3,
    };

    /// <summary>Runs at most <paramref name="deadline"/>.</summary>
    /// <returns>The last figures and how long it took from the first package to the last label.</returns>
    public async Task<(Figures Figures, TimeSpan Took)> RunAsync(TimeSpan deadline, CancellationToken ct)
    {
        using var market = new HttpClient { BaseAddress = stack.Info.Simulator };
        using var created = await market.PostAsJsonAsync("_sim/orders", new { count = Packages, mix = _mix }, ct);
        created.EnsureSuccessStatusCode();
        progress.Say(string.Create(CultureInfo.InvariantCulture, $"  ✓ simülatörde {Packages} paket var, akıyorlar"));
        await using var shop = new ShopReading(stack.Info);
        var started = Stopwatch.GetTimestamp();
        var reported = started;
        while (true)
        {
            var figures = await ReadAsync(market, shop, ct);
            var took = Stopwatch.GetElapsedTime(started);
            if (figures.IsProven || took > deadline || stack.App.Process.HasEnded)
            {
                return (figures, took);
            }

            if (Stopwatch.GetElapsedTime(reported) > _report)
            {
                reported = Stopwatch.GetTimestamp();
                progress.Say(Line(figures, took));
            }

            await Task.Delay(_between, ct);
        }
    }

    private static async Task<Figures> ReadAsync(HttpClient market, ShopReading shop, CancellationToken ct)
    {
        var state = await market.GetFromJsonAsync<MarketState>("_sim/state", ct) ?? new MarketState([]);
        var packages = await shop.PackagesAsync(ct);
        var (outbox, pending, problems) = await shop.WaitingAsync(ct);
        var figures = new Figures(
            new Comparison(state.Packages, packages), await shop.QueueDepthsAsync(ct), outbox, pending, problems, MissingFiles: null);
        return figures.IsQuiet ? figures with { MissingFiles = await shop.MissingFilesAsync(packages, ct) } : figures;
    }

    private static string Line(Figures figures, TimeSpan took) => string.Create(
        CultureInfo.InvariantCulture,
        $"  … {took.TotalSeconds:0} sn: {figures.Sides.Counts.Values.Sum(pair => pair.Here)} paket burada, {figures.Sides.LabelsDrawn}/{figures.Sides.LabelsDue} etiket çizildi, {figures.Sides.Differences.Count} fark");
}
