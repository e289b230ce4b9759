using System.Net;
using System.Text;
using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Labels;

/// <summary>Labels of products and shelves over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class GoodsDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<Listings>().KeepAsync(
            [.. new[] { ("985237098", "37"), ("985237099", "38"), ("Güllüayakkabı01", "39") }
                .Select(one => new ListingFacts { Barcode = one.Item1, Variant = new VariantName("099", "Siyah", one.Item2), Title = "Topuklu" })],
            CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task Two_labels_a_pair_become_one_file_in_the_order_of_the_lines_and_the_preview_is_a_page_of_it()
    {
        var lines = new[] { new { barcode = "985237098", pairs = 2 }, new { barcode = "Güllüayakkabı01", pairs = 1 } };

        var pdf = await shop.Visitor.PostAsync("api/product-labels", new { lines, paper = "dual50x35" });
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.StatusCode, pdf.Content.Headers.ContentType?.MediaType));
        Assert.Equal("%PDF", Encoding.ASCII.GetString((await pdf.Content.ReadAsByteArrayAsync())[..4]));
        var zpl = await shop.Visitor.PostAsync("api/product-labels", new { lines, paper = "dual50x35", format = "zpl" });
        Assert.Equal(3, (await zpl.Content.ReadAsStringAsync()).Split("^XZ").Length - 1);

        var first = await ShowAsync(new { lines, paper = "dual50x35", format = "svg" });
        var last = await ShowAsync(new { lines, paper = "dual50x35", format = "svg", page = 2 });
        Assert.Equal((2, 0), (Count(first, ">985237098<"), Count(first, ">Güllüayakkabı01<")));
        Assert.Equal((0, 2), (Count(last, ">985237098<"), Count(last, ">Güllüayakkabı01<")));
        var sides = await ShowAsync(new { lines, paper = "dual50x35", format = "svg", sides = true });
        Assert.Equal((1, 1), (Count(sides, ">985237098+L<"), Count(sides, ">985237098+R<")));
        var late = await ShowAsync(new { lines, paper = "a4", format = "svg", startAt = 20 });
        Assert.Equal(2, Count(late, ">985237098<"));
    }

    [Fact]
    public async Task What_cannot_be_printed_is_refused_in_words_before_a_byte_is_sent()
    {
        var lines = new[] { new { barcode = "985237098", pairs = 1 } };
        (object Body, string Says)[] wrong =
        [
            (new { lines = Array.Empty<object>(), paper = "a4" }, "lines"),
            (new { lines = new[] { new { barcode = "985237098", pairs = 2501 } }, paper = "a4" }, "en çok 5000"),
            (new { lines, paper = "a4", format = "zpl" }, "PDF olarak"),
            (new { lines, paper = "a4", startAt = 22 }, "startAt: 1 ile 21"),
            (new { lines, paper = "custom" }, "ölçüleri"),
            (new { lines, paper = "custom", custom = new { pageWidth = 100, pageHeight = 35, labelWidth = 60, labelHeight = 35, columns = 2 } }, "sığmıyor"),
            (new { lines, paper = "dual50x35", offsetX = 21 }, "offsetX"),
            (new { lines, paper = "dual50x35", perPair = 0 }, "perPair"),
            (new { lines, paper = "dual50x35", format = "svg", page = 1 }, "1 sayfa"),
        ];
        foreach (var (body, says) in wrong)
        {
            var answer = await shop.Visitor.PostAsync("api/product-labels", body);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var unknown = await shop.Visitor.PostAsync("api/product-labels", new { lines = new[] { new { barcode = "yok", pairs = 1 } }, paper = "a4" });
        Assert.Equal((HttpStatusCode.NotFound, "unknown-product"), (unknown.StatusCode, await unknown.CodeAsync()));
    }

    [Fact]
    public async Task A_stock_entry_tells_how_many_pairs_want_labels_and_what_was_counted_or_packed_is_none()
    {
        var entry = new { mode = "add", lines = new[] { Line("985237099", 4), Line("985237098", 3) } };
        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.PostAsync("api/stock/entries", entry)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.PostAsync("api/stock/entries", new { mode = "replace", lines = new[] { Line("985237099", 9) } })).StatusCode);

        var listed = Assert.Single((await shop.Visitor.GetJsonAsync("api/product-labels/entries")).AsArray())!;
        Assert.Equal((2, 7, "Güllü", "GENEL"), ((int)listed["products"]!, (int)listed["pairs"]!, (string)listed["actor"]!, (string)listed["shelf"]!));
        var goods = (await shop.Visitor.GetJsonAsync($"api/product-labels/entries/{(string)listed["key"]!}")).AsArray();
        Assert.Equal(["985237098 3", "985237099 4"], goods.Select(one => $"{(string)one!["good"]!["barcode"]!} {(int)one["pairs"]!}"));
        Assert.Equal("unknown-entry", await (await shop.Visitor.GetAsync("api/product-labels/entries/999999")).CodeAsync());
    }

    [Fact]
    public async Task Shelves_have_labels_too()
    {
        var shown = await shop.Visitor.PostAsync("api/shelf-labels", new { codes = new[] { "a*b=01", "GENEL" }, format = "svg", page = 0 });
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal(1, Count(await shown.Content.ReadAsStringAsync(), ">A-B-01<"));
        Assert.Equal("2", shown.Headers.GetValues("X-Label-Pages").Single());
        Assert.Equal(HttpStatusCode.BadRequest, (await shop.Visitor.PostAsync("api/shelf-labels", new { codes = new[] { "raf no 1" } })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await shop.Visitor.PostAsync("api/shelf-labels", new { codes = Array.Empty<string>() })).StatusCode);
    }

    [Fact]
    public async Task Labels_are_printed_by_those_who_may_print_labels()
    {
        await shop.Get<People>().AddAsync("muhasebe", "Muhasebe", ShopWish.Password, Role.Accountant, CancellationToken.None);
        using var accountant = new ShopVisitor(shop.Address);
        await accountant.SignInAsync("muhasebe");

        Assert.Equal(HttpStatusCode.Forbidden, (await accountant.PostAsync("api/product-labels", new { lines = new[] { new { barcode = "985237098", pairs = 1 } }, paper = "a4" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await accountant.PostAsync("api/shelf-labels", new { codes = new[] { "GENEL" } })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await accountant.GetAsync("api/product-labels/entries")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await accountant.GetAsync("api/product-labels/entries/1")).StatusCode);
    }

    private static object Line(string barcode, int pairs) => new { key = Guid.NewGuid(), barcode, pairs };

    private async Task<string> ShowAsync(object body)
    {
        var answer = await shop.Visitor.PostAsync("api/product-labels", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        return text;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
