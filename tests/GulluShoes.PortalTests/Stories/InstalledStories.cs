using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

/// <summary>The portal as an installed application: its shell without a network, its updates at the time people choose.</summary>
[Collection(PortalCollection.Name)]
public sealed class InstalledStories(PortalShop portal)
{
    [Fact]
    public async Task The_shell_opens_without_a_network_and_goes_on_by_itself_when_it_is_back()
    {
        await using var visit = await Visit.OpenHurriedAsync(portal, "/orders", keepsShell: true);
        visit.Expects("ERR_INTERNET_DISCONNECTED");
        await visit.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller?.state === 'activated'");

        await visit.SetOfflineAsync(true);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Heading("Sunucuya ulaşılamıyor")).ToBeVisibleAsync();

        await visit.SetOfflineAsync(false);
        await visit.PassAsync(15);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.List, new() { Name = "Sipariş listesi" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_new_version_is_offered_and_the_page_stays_until_it_is_taken()
    {
        await using var visit = await Visit.StrangerAsync(portal);
        await visit.KnockAsync();
        var newer = true;
        await visit.Page.RouteAsync("**/", route => route.Request.ResourceType == "fetch" && newer
            ? route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<script type=\"module\" src=\"/assets/index-newer.js\"></script>" })
            : route.ContinueAsync());
        await visit.GoAsync("/runs");
        await visit.Page.EvaluateAsync("() => { window.stillHere = true; }");

        await visit.Button("Yeni sürüm").WaitForAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.stillHere"));

        newer = false;
        await visit.Button("Yeni sürüm").ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => window.stillHere === undefined");
        await visit.SettledAsync();
        await Assertions.Expect(visit.Button("Yeni sürüm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_browser_finds_what_it_needs_to_install_the_portal()
    {
        await using var visit = await Visit.OpenAsync(portal, "/orders");

        var sizes = await visit.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const manifest = await (await fetch(document.querySelector('link[rel=manifest]').href)).json();
              const icons = await Promise.all(manifest.icons.filter(({ type }) => type === 'image/png').map(async ({ src }) => {
                const picture = await createImageBitmap(await (await fetch(src)).blob());
                return `${picture.width}x${picture.height}`;
              }));
              return [manifest.display, manifest.start_url, ...icons];
            }
            """);

        Assert.Equal(["standalone", "/", "192x192", "512x512", "512x512"], sizes);
    }
}
