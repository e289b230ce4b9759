using System.Net;

namespace GulluShoes.StoreTests.Doors;

/// <summary>The portal's files, and the headers around everything.</summary>
[Collection(ShopCollection.Name)]
public sealed class PortalDoorTests(ShopServers servers) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("gullushoes-portal-").FullName;
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        var files = Directory.CreateDirectory(Path.Combine(folder, "portal")).FullName;
        Directory.CreateDirectory(Path.Combine(files, "assets"));
        await File.WriteAllTextAsync(Path.Combine(files, "index.html"), "<title>Güllü</title>");
        await File.WriteAllTextAsync(Path.Combine(files, "assets", "index-1a2b3c.js"), "export {}");
        await File.WriteAllTextAsync(Path.Combine(files, "assets", "index-1a2b3c.js.br"), "brotli");
        await File.WriteAllTextAsync(Path.Combine(files, "assets", "index-1a2b3c.js.gz"), "gzip");
        await File.WriteAllTextAsync(Path.Combine(folder, "secret.txt"), "secret");
        shop = await TestShop.StartAsync(servers, new ShopWish { Timers = false, Settings = new Dictionary<string, string?> { ["Portal:Files"] = files } });
    }

    public async Task DisposeAsync()
    {
        await shop.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("siparisler/42?stage=created")]
    public async Task A_page_address_shows_the_shell_and_it_is_never_kept(string path)
    {
        var answer = await shop.Visitor.GetAsync(path);

        Assert.Contains("Güllü", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task A_hashed_file_is_kept_for_ever()
    {
        var answer = await shop.Visitor.GetAsync("assets/index-1a2b3c.js");

        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br", "brotli")]
    [InlineData("gzip, br;q=0", "gzip", "gzip")]
    [InlineData("zstd", null, "export {}")]
    [InlineData(null, null, "export {}")]
    public async Task A_browser_gets_the_smallest_copy_that_it_takes(string? takes, string? coding, string content)
    {
        var answer = await shop.Visitor.SendAsync(HttpMethod.Get, "assets/index-1a2b3c.js", null, request => request.Headers.TryAddWithoutValidation("Accept-Encoding", takes));

        Assert.Equal(content, await answer.Content.ReadAsStringAsync());
        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task A_file_that_did_not_change_is_not_sent_again()
    {
        var first = await shop.Visitor.GetAsync("");
        var second = await shop.Visitor.SendAsync(HttpMethod.Get, "", null, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("assets/gone-9f9f9f.js")]
    [InlineData("..%2fsecret.txt")]
    [InlineData("assets/..%2f..%2fsecret.txt")]
    [InlineData("%2e%2e/secret.txt")]
    public async Task What_is_not_the_portals_is_not_served(string path)
    {
        var answer = await shop.Visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_of_the_api_is_no_page() =>
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visitor.GetAsync("api/nothing")).StatusCode);

    [Fact]
    public async Task Browsers_are_told_what_to_refuse()
    {
        var page = await shop.Visitor.GetAsync("");
        var data = await shop.Visitor.GetAsync("api/health");

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        // 'wasm-unsafe-eval', for the camera's reader, admits compiled code of our own origin and no text.
        Assert.DoesNotContain("'unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(data.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", data.Headers.CacheControl?.ToString());
    }
}
