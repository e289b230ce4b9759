using GulluShoes.Local.Setup;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Looks;

/// <summary>A page as it stands, light and dark, on a desk, a tablet and a phone.</summary>
internal static class Inspection
{
    private const int Desk = 1440;
    private const int Tablet = 1024;
    private const int Phone = 390;

    private static readonly string Pictures = Directory.CreateDirectory(Repository.PathOf("artifacts/screenshots")).FullName;

    private static readonly (int Width, int Height)[] Screens = [(Desk, 900), (Tablet, 768), (Phone, 844)];

    public static async Task OfAsync(Visit visit, string name)
    {
        foreach (var (width, height) in Screens)
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            foreach (var light in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = light, ReducedMotion = ReducedMotion.Reduce });
                await visit.Page.EvaluateAsync(AtRest);
                var look = $"{name}-{width}-{(light == ColorScheme.Light ? "light" : "dark")}";
                await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{look}.png") });
                Assert.Equal([], (await BeyondTheEdgeAsync(visit.Page)).Select(element => $"{look}: {element}"));
                // Where people and things stand does not hang on the light, nor their colours on the screen; the tablet shows what the desk shows.
                var told = new List<string>();
                if (width == Desk)
                {
                    told.AddRange(await Axe.SeriousAsync(visit.Page, colours: true));
                }

                if (width != Tablet && light == ColorScheme.Light)
                {
                    told.AddRange(await Axe.SeriousAsync(visit.Page, colours: false));
                }

                Assert.Equal([], told.Select(violation => $"{look}: {violation}"));
                Assert.Empty(visit.Complaints);
            }
        }
    }

    // What comes or goes is looked at where it ends: half way its colours are nobody's choice.
    private const string AtRest = "() => document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime)).forEach((one) => one.finish())";

    /// <summary>What makes the page wider than its screen, the outermost first.</summary>
    public static Task<string[]> BeyondTheEdgeAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const edge = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= edge) return [];
          return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > edge)
            .map((element) => `${element.tagName} ${element.className} ${Math.round(element.getBoundingClientRect().right)}`).slice(0, 8);
        }
        """);
}
