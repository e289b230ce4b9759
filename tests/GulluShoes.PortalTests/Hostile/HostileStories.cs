using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using GulluShoes.Local.Setup;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Hostile;

/// <summary>Cross-site scripting: whatever anybody wrote into the shop is text on every page, and nothing else.</summary>
[Collection(HostileCollection.Name)]
public sealed partial class HostileStories(HostileShop portal)
{
    private const string Typed = "%22%3E%3Cimg%20src%3Dx%20onerror%3Dhostile()%3E";

    // Beside the routes themselves: what shows more of the same page, and addresses that are hostile themselves.
    private static readonly string[] Further =
    [
        "/orders?stage=all", "/orders?stage=picking", "/orders?stage=shipped", "/orders?stage=delivered", $"/orders?stage=all&q={Typed}", $"/products?q={Typed}", "/prices?show=all", "/shelves?code=GENEL", $"/shelves?code={Typed}",
        "/stock-sync?show=confirmed", "/stock-sync?show=unapproved", $"/stock-source?barcode={Typed}", $"/pictures/set?model={Typed}&colour={Typed}", $"/changes?who={Typed}", $"/sign-in?next=javascript:hostile()", "/sign-in?next=//hostile.example",
        $"/{Typed}", "/#javascript:hostile()",
    ];

    private readonly ConcurrentBag<string> happened = [];

    [Fact]
    public void Every_text_column_is_listed_as_seen_or_with_the_reason_why_it_is_not() =>
        Assert.True(portal.Unlisted.Count == 0, string.Join(Environment.NewLine, portal.Unlisted.Select(each => $"{each.Key} {each.Value}")));

    [Fact]
    public async Task Nothing_that_anybody_wrote_runs_anywhere_and_all_of_it_is_text()
    {
        await using var visit = await Visit.StrangerAsync(portal);
        visit.Expects("404");
        visit.Expects("400");
        await ListenAsync(visit);
        await visit.KnockAsync();
        var texts = new List<string>();
        foreach (var path in (await RoutesAsync()).Concat(Further))
        {
            await visit.GoAsync(path);
            Assert.Equal(portal.Address.Authority, new Uri(visit.Page.Url).Authority);
            await LookAsync(visit, path, texts);
        }

        // What a problem says in full stands in its drawer.
        await visit.GoAsync("/problems?cause=unknownStatus");
        await visit.Page.Locator(".problem").Filter(new() { HasText = HostileShop.Problem }).GetByRole(AriaRole.Link).First.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog).First).ToContainTextAsync("Bu ne demek?");
        await LookAsync(visit, "a problem's drawer", texts);

        var shown = string.Join('\n', texts);
        var seen = HostileFields.Seen.SelectMany(each => each.Value.Select(column => (Name: $"{each.Key}.{column}", Mark: HostileFields.MarkOf(each.Key, column)))).Where(each => shown.Contains(each.Mark, StringComparison.Ordinal)).Select(each => each.Name).ToList();
        Assert.True(MustBeSeen.All(seen.Contains), $"Not seen: {string.Join(", ", MustBeSeen.Except(seen))}. Seen: {string.Join(", ", seen)}.");
        Assert.Contains("\"><img src=//hostile.example/x onerror=hostile()>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_run_is_heard()
    {
        var visit = await Visit.StrangerAsync(portal);
        await ListenAsync(visit);
        await visit.GoAsync("/sign-in");

        await visit.Page.EvaluateAsync("() => { hostile(); document.body.insertAdjacentHTML('beforeend', '<img src=//hostile.example/x onerror=hostile()>'); }");

        await visit.Page.WaitForFunctionAsync("() => window.violations > 0");
        Assert.Contains("called", happened);
        Assert.Contains(happened, what => what.StartsWith("policy", StringComparison.Ordinal));
        visit.Expects("");
        await visit.DisposeAsync();
    }

    // Whatever is written here in words of its own must be found again.
    private static readonly string[] MustBeSeen = ["orders.customer_name", "orders.hold_note", "problems.detail", "people.name", "listings.title"];

    /// <summary>Keeps what a page says, also in its fields and where it says more; nothing on it calls, leads to a script or was reported.</summary>
    private async Task LookAsync(Visit visit, string place, List<string> texts)
    {
        texts.Add(await visit.Page.EvaluateAsync<string>("() => { document.querySelectorAll('details').forEach((one) => { one.open = true; }); return document.body.innerText + [...document.querySelectorAll('input, textarea, option')].map((one) => one.value + one.text).join(' '); }"));
        Assert.False(await visit.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('*')].some((one) => [...one.attributes].some((its) => /^on/i.test(its.name) || (/^(href|src|action|formaction|srcdoc)$/i.test(its.name) && /^\\s*(javascript|data:text)/i.test(its.value))))"), place);
        Assert.True(happened.IsEmpty, $"{place}: {string.Join(", ", happened)}");
    }

    private async Task ListenAsync(Visit visit)
    {
        await visit.Page.ExposeFunctionAsync("hostile", () => happened.Add("called"));
        await visit.Page.ExposeFunctionAsync("violated", (string what) => happened.Add($"policy {what}"));
        await visit.Page.AddInitScriptAsync("window.violations = 0; document.addEventListener('securitypolicyviolation', (one) => { window.violations += 1; window.violated(`${one.violatedDirective} ${one.blockedURI}`); });");
        visit.Page.Dialog += async (_, dialog) =>
        {
            happened.Add($"dialog {dialog.Message}");
            await dialog.DismissAsync();
        };
        visit.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("hostile.example", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(request.Url, UriKind.Absolute, out var address) && address.Host.EndsWith("hostile.example", StringComparison.OrdinalIgnoreCase))
            {
                happened.Add($"request {request.Url}");
            }
        };
    }

    private async Task<IReadOnlyList<string>> RoutesAsync()
    {
        var routes = Route().Matches(await File.ReadAllTextAsync(Repository.PathOf("web/src/pages/router.tsx"))).Select(found => found.Groups[1].Value).Where(route => route != "*").ToList();
        Assert.True(routes.Count > 40, $"Only {routes.Count} routes were found.");
        var filled = new List<string>();
        foreach (var route in routes)
        {
            filled.Add(route.Contains(':', StringComparison.Ordinal) ? await FillAsync(route) : route);
        }

        return filled;
    }

    private async Task<string> FillAsync(string route)
    {
        var id = route switch
        {
            "/orders/:packageId" => "select min(package_id)::text from orders where hold_note is not null",
            "/handover/:handoverId" => "select min(id)::text from handovers",
            "/waves/:waveId" => "select min(id)::text from waves",
            "/products/imports/:importId" => "select min(id)::text from product_imports",
            "/stock-count/:countId" => "select min(id)::text from stock_counts",
            "/commission/:importId" or "/fiyat-masasi/:importId" => "select min(id)::text from money_imports",
            "/payouts/:payoutId" => "select '1'",
            "/product_create/:draftId" => "select min(id::text) from product_drafts",
            _ => throw new InvalidOperationException($"What fills {route}?"),
        };
        return Parameter().Replace(route, await portal.Shop.Truth.ScalarAsync<string>(id) ?? throw new InvalidOperationException($"Nothing fills {route}."));
    }

    [GeneratedRegex("path: '([^']+)'")]
    private static partial Regex Route();

    [GeneratedRegex(":[A-Za-z]+")]
    private static partial Regex Parameter();
}
