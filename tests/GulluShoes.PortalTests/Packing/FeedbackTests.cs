using Microsoft.Playwright;
using Xunit.Abstractions;

namespace GulluShoes.PortalTests.Packing;

/// <summary>How soon a packer sees that a scan was heard, and how it was judged.</summary>
[Collection(MeasuredCollection.Name)]
public sealed class FeedbackTests(StationShop shop, ITestOutputHelper output)
{
    private const int Scans = 60;

    [Fact]
    public async Task A_scan_is_seen_and_judged_and_the_times_are_reported()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa H");
        var (seen, judged) = (new List<double>(), new List<double>());
        for (var scan = 0; scan < Scans; scan++)
        {
            var times = await ScanAsync(table.Page, $"nobody-knows-{scan}");
            seen.Add(times[0]);
            judged.Add(times[1]);
        }

        output.WriteLine($"Enter to visible feedback: {Words(seen)}; to the server's verdict on the screen: {Words(judged)}; {Scans} scans.");
        Assert.Equal(Scans, await shop.Shop.Truth.CountAsync("scans where code like 'nobody-knows-%' and station = 'Masa H'"));
    }

    private static string Words(List<double> times)
    {
        times.Sort();
        return FormattableString.Invariant($"p50 {times[times.Count / 2]:F0} ms, p95 {times[times.Count * 95 / 100]:F0} ms");
    }

    /// <summary>Milliseconds from the scanner's Enter until the next picture shows that something was heard, and until one shows the verdict.</summary>
    private static Task<double[]> ScanAsync(IPage page, string code) => page.EvaluateAsync<double[]>(
        """
        (code) => new Promise((resolve) => {
          const band = () => document.querySelector('.band');
          let started = 0, seen = 0, busy = false;
          const watch = new MutationObserver(() => {
            const wasBusy = band().classList.contains('band-busy');
            requestAnimationFrame(() => {
              seen ||= performance.now() - started;
              busy ||= wasBusy;
              if (!busy || wasBusy) return;
              watch.disconnect();
              resolve([seen, performance.now() - started]);
            });
          });
          watch.observe(document.querySelector('.station'), { subtree: true, childList: true, characterData: true, attributes: true });
          for (const key of code) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
          started = performance.now();
          document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        })
        """,
        code);
}
