using System.Globalization;
using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Products;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Tests.Trendyol;

public sealed class ProductPagesTests
{
    [Fact]
    public async Task Pages_are_turned_by_number_when_there_is_no_token()
    {
        await using var server = await ScriptedServer.StartAsync((number, http) => Answer(http, Page(total: 230, count: number < 3 ? 100 : 30)));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        Assert.Equal(230, (await ReadAllAsync(trendyol)).Sum(page => page.Cards.Count));
        Assert.Equal(["?page=0&size=100", "?page=1&size=100", "?page=2&size=100"], server.Seen.Select(seen => seen.RawQuery));
    }

    [Fact]
    public async Task A_token_leads_past_ten_thousand_cards()
    {
        await using var server = await ScriptedServer.StartAsync((number, http) => Answer(http, Page(10_250, number < 103 ? 100 : 50, number < 103 ? $"t {number}" : null)));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        Assert.Equal(10_250, (await ReadAllAsync(trendyol)).Sum(page => page.Cards.Count));
        Assert.Equal("?size=100&nextPageToken=t%20102", server.Seen[^1].RawQuery);
    }

    [Fact]
    public async Task Pages_that_go_in_circles_are_no_catalogue()
    {
        await using var server = await ScriptedServer.StartAsync((_, http) => Answer(http, Page(500, 100, "again")));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        await Assert.ThrowsAsync<TrendyolUnavailableException>(() => ReadAllAsync(trendyol));
    }

    [Fact]
    public async Task A_card_that_cannot_be_read_hides_no_other()
    {
        const string Body = """{"totalElements":3,"content":[{"contentId":1},{"contentId":"one"},{"contentId":"3","variants":[{"barcode":5,"attributes":[{"attributeName":"Beden","attributeValues":[{"attributeValue":"38"}]}]}]}]}""";
        await using var server = await ScriptedServer.StartAsync((_, http) => Answer(http, Body));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var page = Assert.Single(await ReadAllAsync(trendyol));

        Assert.Equal([1L, 3L], page.Cards.Select(card => card.ContentId));
        Assert.Equal((1, 3), (page.Unreadable, page.Total));
        var variant = Assert.Single(page.Cards[1].Variants!);
        Assert.Equal(("5", "38"), (variant.Barcode, variant.Attributes![0].Value));
    }

    [Fact]
    public async Task What_is_not_approved_and_what_is_archived_are_lists_of_their_own()
    {
        const string Body =
            """{"totalElements":1,"content":[{"barcode":"A","brand":"Güllü","category":{"id":7,"name":"Bot"},"media":[{"url":"https://x/1.jpg"}],"rejectReasonDetails":[{"rejectReason":"Görsel","rejectReasonDetail":null}]}]}""";
        await using var server = await ScriptedServer.StartAsync((_, http) => Answer(http, Body));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var size = Assert.Single(Assert.Single(await trendyol.Products.ReadUnapprovedAsync(CancellationToken.None).ToListAsync()).Cards);
        await trendyol.Products.ReadArchivedAsync(CancellationToken.None).ToListAsync();

        Assert.Equal(("A", "Güllü", "Bot", "https://x/1.jpg", "Görsel"), (size.Barcode, size.Brand!.Name, size.Category!.Name, size.Media![0].Url, size.RejectReasonDetails![0].RejectReason));
        Assert.Equal(["?page=0&size=1000", "?status=archived&page=0&size=100"], server.Seen.Select(seen => seen.RawQuery));
    }

    private static async Task<List<ProductPage<WireContent>>> ReadAllAsync(TrendyolUnderTest trendyol) =>
        await trendyol.Products.ReadApprovedAsync(CancellationToken.None).ToListAsync();

    private static string Page(int total, int count, string? token = null) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"totalElements":{{total}},"nextPageToken":{{(token is null ? "null" : $"\"{token}\"")}},"content":[{{string.Join(',', Enumerable.Range(1, count).Select(id => $"{{\"contentId\":{id}}}"))}}]}""");

    private static Task Answer(HttpContext http, string body)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    }
}
