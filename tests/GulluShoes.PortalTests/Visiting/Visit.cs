using System.Collections.Concurrent;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Visiting;

/// <summary>
/// One person at the portal, in a browser without a past. Whatever the browser complains about (scripts, policy, lost files) is
/// kept, and a visit that ends with a complaint fails its test.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints;
    private readonly List<string> expected = [];
    private readonly ConcurrentDictionary<string, bool> postponed = new();

    private Visit(IBrowserContext context, IPage page, Uri address, ConcurrentQueue<string> complaints)
    {
        this.context = context;
        this.complaints = complaints;
        Page = page;
        Address = address;
        page.SetDefaultTimeout(PortalShop.PatienceMs);
        page.Console += (_, message) => Keep(message.Type == "error", $"{message.Text} at {message.Location}");
        page.PageError += (_, error) => Keep(true, error);
        page.Response += (_, answer) =>
        {
            Keep(answer.Status >= 500, $"{answer.Status} {answer.Url}");
            // "Come again in a moment" is how a label that is still being drawn answers, and the portal does; the browser calls it an error.
            if (answer.Status < 500 && answer.Headers.ContainsKey("retry-after"))
            {
                postponed[answer.Url] = true;
            }
        };
    }

    public IPage Page { get; }

    public Uri Address { get; }

    public IEnumerable<string> Complaints => complaints.Where(complaint => !expected.Concat(postponed.Keys.Select(Refusal)).Any(part => complaint.Contains(part, StringComparison.Ordinal)));

    /// <summary>A person who has signed in before and opens a page of the portal.</summary>
    public static async Task<Visit> OpenAsync(PortalShop shop, string path, bool keepsShell = false, string userName = ShopWish.UserName)
    {
        var visit = await StrangerAsync(shop, keepsShell);
        await visit.KnockAsync(userName);
        await visit.GoAsync(path);
        return visit;
    }

    /// <summary>One who has signed in, at a browser whose clock can be turned on: see <see cref="PassAsync"/>.</summary>
    public static async Task<Visit> OpenHurriedAsync(PortalShop shop, string path, bool keepsShell = false)
    {
        var visit = await StrangerAsync(shop, keepsShell);
        await visit.Page.Clock.InstallAsync();
        await visit.KnockAsync();
        await visit.GoAsync(path);
        return visit;
    }

    /// <summary>A person who has not signed in and stands before an empty window.</summary>
    /// <param name="keepsShell">True lets the browser keep the portal's files, as it does in life; other stories ask the server for everything.</param>
    public static async Task<Visit> StrangerAsync(PortalShop shop, bool keepsShell = false)
    {
        var context = await shop.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = shop.Address.AbsoluteUri,
            Locale = "tr-TR",
            // Istanbul's clock must be shown wherever the browser believes it stands.
            TimezoneId = "America/New_York",
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ServiceWorkers = keepsShell ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        return new Visit(context, await context.NewPageAsync(), shop.Address, new ConcurrentQueue<string>());
    }

    /// <summary>Signs in without the sign-in page, which has stories of its own.</summary>
    public async Task KnockAsync(string userName = ShopWish.UserName)
    {
        var answer = await context.APIRequest.PostAsync("api/session", new APIRequestContextOptions
        {
            DataObject = new { userName, password = ShopWish.Password },
            Headers = new Dictionary<string, string> { ["X-Gullu"] = "1", ["Idempotency-Key"] = Guid.NewGuid().ToString() },
        });
        Assert.True(answer.Ok, await answer.TextAsync());
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettledAsync();
    }

    /// <summary>Waits until the page has put its data on the screen.</summary>
    public Task SettledAsync() => Page.WaitForFunctionAsync(
        "() => document.querySelector('#content > *, .sign-in') !== null && document.querySelector('.skeletons, .waiting, .page-progress') === null");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name });

    /// <summary>The row of a package in the list.</summary>
    public ILocator Row(long packageId) => Page.Locator($"[data-package='{packageId}']");

    public ILocator Field(string name) => Page.GetByLabel(name, new PageGetByLabelOptions { Exact = true });

    public ILocator Text(string text) => Page.GetByText(text);

    /// <summary>A hand scanner reads a code while the focus is wherever it is: its keys come a millisecond apart, however slow the machine that hears them is.</summary>
    /// <param name="end">The key that ends it.</param>
    public Task ScanAsync(string code, string end = "Enter") => Page.EvaluateAsync(
        """
        ([code, end]) => {
          const started = new Event('scan').timeStamp;
          [...code, end].forEach((key, nr) => {
            const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
            Object.defineProperty(press, 'timeStamp', { value: started + nr });
            document.activeElement.dispatchEvent(press);
          });
        }
        """,
        new[] { code, end });

    /// <summary>The same person's second tab; it closes, and complains, with the first.</summary>
    public async Task<Visit> SecondTabAsync(string path)
    {
        var tab = new Visit(context, await context.NewPageAsync(), Address, complaints);
        await tab.GoAsync(path);
        return tab;
    }

    /// <summary>Lets time pass in the browser at once, so that what the portal does each few seconds happens now.</summary>
    public Task PassAsync(int seconds) => Page.Clock.FastForwardAsync(seconds * 1000L);

    /// <summary>The browser's processor becomes this many times slower than the machine's; 1 is its own speed.</summary>
    public async Task SlowDownAsync(int times)
    {
        var session = await context.NewCDPSessionAsync(Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = times });
    }

    /// <summary>From now on the line is as wide and as slow as good 4G: 9 Mbit/s down, 3 up, 85 ms there and back.</summary>
    public async Task OverA4GLineAsync()
    {
        var session = await context.NewCDPSessionAsync(Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync(
            "Network.emulateNetworkConditions",
            new Dictionary<string, object> { ["offline"] = false, ["latency"] = 85, ["downloadThroughput"] = 9_000_000 / 8, ["uploadThroughput"] = 3_000_000 / 8 });
    }

    /// <summary>From now on the device has a reader of fingerprints, and a finger always lies on it: https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/</summary>
    public async Task WithFingerAsync()
    {
        var session = await context.NewCDPSessionAsync(Page);
        await session.SendAsync("WebAuthn.enable");
        var reader = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object> { ["options"] = reader });
    }

    public Task SetOfflineAsync(bool offline) => context.SetOfflineAsync(offline);

    /// <summary>What the story itself brings about and therefore is no complaint.</summary>
    public void Expects(string part) => expected.Add(part);

    public Task<string> ClipboardAsync() => Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.True(!Complaints.Any(), string.Join(Environment.NewLine, Complaints));
    }

    private static string Refusal(string url) => $" at {url}:";

    private void Keep(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            complaints.Enqueue(text);
        }
    }
}
