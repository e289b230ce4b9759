using System.Net.Http.Headers;
using System.Text;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>A shop with orders and people in it and no timers: whatever changes in its tables, a request changed.</summary>
public sealed class AttackedShop(ShopServers servers) : IAsyncLifetime, IDisposable
{
    /// <summary>Written also by requests that are refused, and why that is right.</summary>
    private static readonly Dictionary<string, string> Busy = new()
    {
        ["sessions"] = "when a session was used last",
        ["sign_in_failures"] = "a wrong password must be counted",
        ["stored_answers"] = "a refusal is kept under its key like every answer",
        ["personal_views"] = "who looked at a customer's data is written down",
    };

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Dictionary<Attacker, string> cookies = [];

    internal TestShop Shop { get; private set; } = null!;

    /// <summary>A package that is there.</summary>
    internal long Package { get; private set; }

    public async Task InitializeAsync()
    {
        Shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false, Settings = new Dictionary<string, string?> { ["Logging:LogLevel:GulluShoes.Functions.Hosting.Pipeline"] = "Information" } });
        Shop.Simulator.World.CreateOrders(new OrderBatch(12) { Mix = new Dictionary<string, double> { [Statuses.Created] = 6, [Statuses.Picking] = 3, [Statuses.Shipped] = 3 } });
        Assert.True((await Shop.Visitor.PostAsync("api/orders/sync")).IsSuccessStatusCode);
        await Shop.Truth.BecomesEqualAsync();
        Assert.True((await Shop.Visitor.PostAsync("api/products/sync")).IsSuccessStatusCode);
        await Soon.TrueAsync(async () => await Shop.Truth.CountAsync("listings") > 0 && await Shop.Truth.CountAsync("outbox") == 0, "The products do not arrive.");
        Package = await Shop.Truth.ScalarAsync<long>("select min(package_id) from order_created");
        cookies[Attacker.Nobody] = "";
        cookies[Attacker.Admin] = await CookieAsync(ShopWish.UserName);
        foreach (var (attacker, role) in new[] { (Attacker.Worker, Role.Worker), (Attacker.Accountant, Role.Accountant) })
        {
            await Shop.Get<People>().AddAsync($"{role}", $"{role}", ShopWish.Password, role, CancellationToken.None);
            cookies[attacker] = await CookieAsync($"{role}");
        }
    }

    public async Task DisposeAsync() => await Shop.DisposeAsync();

    public void Dispose() => http.Dispose();

    internal string CookieOf(Attacker attacker) => cookies[attacker];

    /// <summary>Signs in without keeping anything, and gives the cookie.</summary>
    internal async Task<string> CookieAsync(string userName, string? before = null, string password = ShopWish.Password)
    {
        var answer = await SendAsync(new Attack("sign in", HttpMethod.Post, "api/session", null!)
        {
            By = Attacker.Nobody,
            Body = $$"""{"userName":"{{userName}}","password":"{{password}}"}""",
            With = request => request.Headers.TryAddWithoutValidation("Cookie", before),
        });
        return answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.First().Split(';')[0] : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    internal async Task<HttpResponseMessage> SendAsync(Attack attack)
    {
        var address = new Uri(Shop.Address.AbsoluteUri.TrimEnd('/') + "/" + attack.Path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(attack.Method, address);
        if (attack.Method != HttpMethod.Get)
        {
            request.Headers.Add("X-Gullu", "1");
            request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        }

        if (cookies.GetValueOrDefault(attack.By) is { Length: > 0 } cookie)
        {
            request.Headers.Add("Cookie", cookie);
        }

        if (attack.Body is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        }

        attack.With(request);
        return await http.SendAsync(request);
    }

    /// <summary>A sum over everything that the tables hold, each with its own.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> DigestAsync()
    {
        var tables = new List<string>();
        await using (var named = Shop.Database.CreateCommand("select quote_ident(relname) from pg_class where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace"))
        await using (var reader = await named.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        var sums = string.Join(" union all ", tables.Where(table => !Busy.ContainsKey(table)).Select(table => $"select '{table}', md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) from {table} t"));
        var digest = new Dictionary<string, string>();
        await using var command = Shop.Database.CreateCommand(sums);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            digest[rows.GetString(0)] = rows.GetString(1);
        }

        return digest;
    }
}
