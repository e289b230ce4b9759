using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Labels;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Staff;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Doors;

/// <summary>Labels on their way to paper: both doors keep one rule and leave a receipt.</summary>
[Collection(ShopCollection.Name)]
public sealed class PrintDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    /// <summary>1 to 3 are open and nobody has packed them, 4 to 6 were shipped, 7 was cancelled.</summary>
    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<PackageIntake>().ApplyAsync([.. Many(7)], CancellationToken.None);
        await shop.Get<PackageIntake>().ApplyAsync(
            [.. new[] { 4, 5, 6, 7 }.Select(id => Facts(id, 2, id == 7 ? "Cancelled" : "Shipped"))], CancellationToken.None);
        await shop.Get<LabelShelf>().MarkDrawnAsync([.. Enumerable.Range(1, 7).Select(id => new LabelDrawn(id, 1))], CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Theory]
    [InlineData("pdf", "application/pdf", "%PDF")]
    [InlineData("zpl", "text/plain", "^XA")]
    [InlineData("svg", "image/svg+xml", "<svg")]
    public async Task One_label_comes_in_each_format_and_leaves_a_receipt(string format, string contentType, string begins)
    {
        var answer = await shop.Visitor.PostAsync("api/labels/4", new { key = Guid.NewGuid(), format, printer = "Zebra" });

        Assert.Equal((HttpStatusCode.OK, contentType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(begins, (await answer.Content.ReadAsStringAsync())[..200], StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal($"etiket-4-1.{format}", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal(1, await shop.Truth.CountAsync("label_prints where package_id = 4 and copy = 1 and person = 'gullu' and printer = 'Zebra' and reason is null and not override"));
    }

    [Fact]
    public async Task The_file_that_a_printer_takes_goes_past_the_receipts_only_to_those_who_may_override()
    {
        var pdf = await DrawnAsync(1, "pdf");
        var zpl = await DrawnAsync(1, "zpl");
        await shop.Get<People>().AddAsync("paketci", "Paketçi", ShopWish.Password, Role.Worker, CancellationToken.None);
        await shop.Visitor.SignInAsync("paketci");
        var refused = await shop.Visitor.GetAsync("api/labels/1?format=pdf");

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.StatusCode, pdf.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("%PDF", await pdf.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "text/plain"), (zpl.StatusCode, zpl.Content.Headers.ContentType?.MediaType));
        Assert.Contains("^XA", await zpl.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), (refused.StatusCode, await refused.CodeAsync()));
        Assert.Equal(HttpStatusCode.OK, (await DrawnAsync(1, "svg")).StatusCode);
    }

    [Fact]
    public async Task Many_labels_are_one_PDF_with_a_receipt_for_each()
    {
        var answer = await PrintAsync(new { key = Guid.NewGuid(), packageIds = new[] { 6, 4, 5 }, printer = "PDF" });
        var pdf = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4));
        Assert.Contains("/Count 3", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.Equal(3, await shop.Truth.CountAsync("label_prints where copy = 1 and person = 'gullu' and printer = 'PDF'"));
    }

    [Fact]
    public async Task Labels_that_may_not_be_printed_stop_the_print_and_are_named()
    {
        await PrintAsync(new { key = Guid.NewGuid(), packageIds = new[] { 4 } });

        var answer = await PrintAsync(new { key = Guid.NewGuid(), packageIds = new[] { 99, 7, 1, 4, 5 } });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "not-printable"), (answer.StatusCode, await answer.CodeAsync()));
        var refused = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["refused"]!.AsArray();
        Assert.Equal(
            [(99, "unknown", 1), (7, "dead", 1), (1, "notVerified", 1), (4, "reasonNeeded", 2)],
            refused.Select(each => ((long)each!["packageId"]!, (string)each["reason"]!, (int)each["copy"]!)));
        Assert.Equal(1, await shop.Truth.CountAsync("label_prints"));
    }

    [Fact]
    public async Task A_copy_and_a_label_against_the_rule_need_a_reason_and_the_copy_says_so()
    {
        await PrintAsync(new { key = Guid.NewGuid(), packageIds = new[] { 4 } });

        var zpl = await (await PrintAsync(new { key = Guid.NewGuid(), packageIds = new[] { 4, 1 }, format = "zpl", reason = "Yırtıldı", @override = true })).Content.ReadAsStringAsync();

        var labels = zpl.Split("^XZ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal([true, false], labels.Select(label => label.Contains("^FDKOPYA^FS", StringComparison.Ordinal)));
        Assert.Equal(2, await shop.Truth.CountAsync("label_prints where reason = 'Yırtıldı' and override = (package_id = 1) and copy = (case package_id when 4 then 2 else 1 end)"));
    }

    [Fact]
    public async Task A_print_whose_answer_was_lost_gives_the_same_bytes_again_and_one_receipt()
    {
        var wish = new { key = Guid.NewGuid(), packageIds = new[] { 4, 5 }, format = "zpl" };

        var first = await (await PrintAsync(wish)).Content.ReadAsStringAsync();
        var second = await (await PrintAsync(wish)).Content.ReadAsStringAsync();

        Assert.StartsWith("^XA", first, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.Equal(2, await shop.Truth.CountAsync("label_prints"));
    }

    [Fact]
    public async Task Who_may_not_print_against_the_rule_is_refused_at_both_doors_also_with_a_reason()
    {
        await shop.Get<People>().AddAsync("paketci", "Paketçi", ShopWish.Password, Role.Worker, CancellationToken.None);
        await shop.Visitor.SignInAsync("paketci");
        var key = Guid.NewGuid();

        foreach (var answer in new[]
        {
            await shop.Visitor.PostAsync("api/labels/1", new { key, reason = "Acele", @override = true }),
            await PrintAsync(new { key, packageIds = new[] { 1 }, reason = "Acele", @override = true }),
        })
        {
            Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), (answer.StatusCode, await answer.CodeAsync()));
        }

        Assert.Equal("not-verified", await (await shop.Visitor.PostAsync("api/labels/1", new { key, reason = "Acele" })).CodeAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PrintAsync(new { key, packageIds = new[] { 1 }, reason = "Acele" })).StatusCode);
        Assert.Equal(0, await shop.Truth.CountAsync("label_prints"));
    }

    [Fact]
    public async Task A_print_that_cannot_be_meant_is_refused_in_words()
    {
        var key = Guid.NewGuid();
        object[] wrong =
        [
            new { key, packageIds = Array.Empty<int>() },
            new { key, packageIds = Enumerable.Range(1, 1001) },
            new { key = Guid.Empty, packageIds = new[] { 4 } },
            new { key, packageIds = new[] { 4 }, format = "svg" },
            new { key, packageIds = new[] { 4 }, reason = new string('n', 301) },
            new { key, packageIds = new[] { 4 }, printer = new string('n', 101) },
        ];
        foreach (var body in wrong)
        {
            var answer = await PrintAsync(body);
            Assert.Equal((HttpStatusCode.BadRequest, "bad-parameter"), (answer.StatusCode, await answer.CodeAsync()));
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await PrintAsync(new { packageIds = new[] { 4 } })).StatusCode);
        Assert.Equal(0, await shop.Truth.CountAsync("label_prints"));
    }

    /// <summary>Asks until the label is drawn: the test marked it as such before there were any blobs.</summary>
    private async Task<HttpResponseMessage> DrawnAsync(long id, string format)
    {
        HttpResponseMessage answer = null!;
        await Soon.TrueAsync(async () => (answer = await shop.Visitor.GetAsync($"api/labels/{id}?format={format}")).StatusCode != HttpStatusCode.NotFound, "The label is not drawn.");
        return answer;
    }

    private Task<HttpResponseMessage> PrintAsync(object wish) => shop.Visitor.PostAsync("api/labels/print", wish);
}
