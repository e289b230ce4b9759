using System.Text.Json.Nodes;

namespace GulluShoes.Tests.Simulator.Products;

public sealed class MakingTests
{
    [Fact]
    public async Task A_product_is_accepted_then_created_then_approved_and_only_then_sold()
    {
        await using var market = await Market.OpenAsync(options => options with { Variants = 20 });
        var sent = await market.SendAsync(HttpMethod.Post, "v2/products", Maker.Product("742100001"), Maker.Product("742100002", "38"));
        var batch = sent.Json.Text("batchRequestId")!;
        Assert.Equal(("IN_PROGRESS", "ProductV2OnBoarding"), ((await market.BatchAsync(batch)).Text("status")!, (await market.BatchAsync(batch)).Text("batchRequestType")!));
        Assert.Equal(404, (await market.BaseAsync("742100001")).Status);

        await market.AdvanceAsync(TimeSpan.FromSeconds(4));
        Assert.Equal(("COMPLETED", 0), ((await market.BatchAsync(batch)).Text("status")!, (await market.BatchAsync(batch)).GetProperty("failedItemCount").GetInt32()));
        Assert.False((await market.BaseAsync("742100001")).Json.GetProperty("approved").GetBoolean());
        Assert.Equal("pendingApproval", (await market.UnapprovedAsync())[0].Text("status"));
        Assert.Null(market.Server.World.Sell("742100001"));

        await market.AdvanceAsync(TimeSpan.FromSeconds(30));
        var card = (await market.CardAsync("742"))!.Value;
        Assert.Equal(["742100001", "742100002"], card.Items("variants").Select(size => size.Text("barcode")));
        Assert.Equal((849.9m, 999.9m), (card.Items("variants")[0].GetProperty("price").Money("salePrice"), card.Items("variants")[0].GetProperty("price").Money("listPrice")));
        Assert.True((await market.BaseAsync("742100001")).Json.GetProperty("approved").GetBoolean());
        Assert.Empty(await market.UnapprovedAsync());
        Assert.NotNull(market.Server.World.Sell("742100001", 5));
    }

    public static TheoryData<string, JsonNode?, string> Wrongs => new()
    {
        { "barcode", "742/1", "Barkod" },
        { "title", new string('a', 101), "Ürün adı" },
        { "title", null, "Ürün adı" },
        { "brandId", 77_777, "Marka" },
        { "categoryId", 1120, "en alt seviye" },
        { "categoryId", 5, "Kategori bulunamadı" },
        { "quantity", 20_001, "Stok" },
        { "stockCode", null, "Stok kodu" },
        { "origin", null, "Menşei" },
        { "listPrice", 800, "Liste fiyatı" },
        { "salePrice", 0, "Fiyat" },
        { "vatRate", 18, "KDV" },
        { "images", new JsonArray(new JsonObject { ["url"] = "http://cdn.example/1.jpg" }), "https" },
        { "images", new JsonArray(), "görsel" },
        { "attributes", new JsonArray(), "Zorunlu" },
        { "deliveryOption", new JsonObject { ["deliveryDuration"] = 3 }, "Teslimat" },
    };

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task What_is_wrong_about_an_item_is_told_in_its_batch_and_the_others_are_created(string member, JsonNode? value, string said)
    {
        await using var market = await Market.OpenAsync(options => options with { Variants = 20 });

        var batch = await market.CreateAsync(Maker.Product("742100001").With(member, value?.DeepClone()), Maker.Product("742100002", "38"));

        Assert.Equal(["FAILED", "SUCCESS"], batch.Items("items").Select(item => item.Text("status")));
        Assert.Contains(batch.Reasons(), reason => reason!.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_created_twice()
    {
        await using var market = await Market.OpenAsync(options => options with { Variants = 20 });
        var taken = market.Barcode(3);

        var batch = await market.CreateAsync(Maker.Product("742100001"), Maker.Product("742100001", "38"), Maker.Product("742100009", "39"), Maker.Product(taken, "40"));
        var again = await market.CreateAsync(Maker.Product("742100009", "39"), Maker.Product("742100008", "41"));

        Assert.Equal(["FAILED", "FAILED", "SUCCESS", "FAILED"], batch.Items("items").Select(item => item.Text("status")));
        Assert.Contains("zaten var", again.Reasons()[0], StringComparison.Ordinal);
        Assert.Empty(again.Reasons(1));
        Assert.Equal(400, (await market.SendAsync(HttpMethod.Post, "v2/products", Maker.Product("742100009", "39"), Maker.Product("742100008", "41"))).Status);
    }

    [Fact]
    public async Task A_rejected_product_tells_why_and_is_handed_in_again()
    {
        await using var market = await Market.OpenAsync(options => options with { Variants = 20 });
        await market.CreateAsync(Maker.Product("742100001").With("title", "Kadın Ortopedik Ayakkabı"));
        await market.AdvanceAsync(TimeSpan.FromSeconds(30));
        var rejected = Assert.Single(await market.UnapprovedAsync());
        Assert.Equal("rejected", rejected.Text("status"));
        Assert.Contains("ortopedik", rejected.Items("rejectReasonDetails")[0].Text("rejectReasonDetail"), StringComparison.Ordinal);

        await market.CarryOutAsync(HttpMethod.Post, "products/unapproved-bulk-update", Maker.Product("742100001"));
        Assert.Equal("pendingApproval", Assert.Single(await market.UnapprovedAsync()).Text("status"));
        await market.AdvanceAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("Kadın Siyah Topuklu Ayakkabı", (await market.CardAsync("742"))!.Value.Text("title"));
        var late = await market.CarryOutAsync(HttpMethod.Post, "products/unapproved-bulk-update", Maker.Product("742100001", colour: "Bej"));
        Assert.Contains("Onaylı", Assert.Single(late.Reasons()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approved_product_is_changed_archived_and_unlocked()
    {
        await using var market = await Market.OpenAsync(options => options with { Variants = 20 });
        await market.CreateAsync(Maker.Product("742100001"), Maker.Product("742100002", "38"));
        await market.AdvanceAsync(TimeSpan.FromSeconds(30));
        var content = (await market.CardAsync("742"))!.Value.Long("contentId");

        Assert.Empty((await market.CarryOutAsync(HttpMethod.Post, "products/content-bulk-update", new JsonObject { ["contentId"] = content, ["title"] = "Kadın Stiletto" })).Reasons());
        Assert.Empty((await market.CarryOutAsync(HttpMethod.Post, "products/variant-bulk-update", new JsonObject { ["barcode"] = "742100001", ["vatRate"] = 20 })).Reasons());
        Assert.NotEmpty((await market.CarryOutAsync(HttpMethod.Post, "products/variant-bulk-update", new JsonObject { ["barcode"] = "742100001", ["channels"] = new JsonArray() })).Reasons());
        Assert.Empty((await market.CarryOutAsync(HttpMethod.Post, "products/delivery-info-bulk-update", Delivery("742100001", 0))).Reasons());
        Assert.NotEmpty((await market.CarryOutAsync(HttpMethod.Post, "products/delivery-info-bulk-update", Delivery("742100001", 2))).Reasons());
        var card = (await market.CardAsync("742"))!.Value;
        Assert.Equal(("Kadın Stiletto", 20, 10), (card.Text("title")!, card.Items("variants")[0].GetProperty("vatRate").GetInt32(), card.Items("variants")[1].GetProperty("vatRate").GetInt32()));

        Assert.Empty((await market.CarryOutAsync(HttpMethod.Put, "products/archive-state", Archived("742100001", true))).Reasons());
        Assert.True((await market.BaseAsync("742100001")).Json.GetProperty("archived").GetBoolean());
        Assert.Null(market.Server.World.Sell("742100001"));
        await market.CarryOutAsync(HttpMethod.Put, "products/archive-state", Archived("742100001", false));
        Assert.NotNull(market.Server.World.Sell("742100001"));
        Assert.NotEmpty((await market.CarryOutAsync(HttpMethod.Put, "products/unlock", new JsonObject { ["barcode"] = "742100001" })).Reasons());
    }

    [Fact]
    public async Task What_became_of_a_batch_is_forgotten_after_four_hours_and_products_are_kept()
    {
        await using var market = await Market.OpenAsync(options => options with { Variants = 20 });
        var sent = await market.SendAsync(HttpMethod.Post, "v2/products", Maker.Product("742100001"));

        await market.AdvanceAsync(TimeSpan.FromHours(4.01));

        Assert.Equal(404, (await market.GetAsync($"/integration/product/sellers/4321/products/batch-requests/{sent.Json.Text("batchRequestId")}")).Status);
        Assert.Equal(200, (await market.BaseAsync("742100001")).Status);
    }

    [Fact]
    public async Task Trees_are_read_page_by_page_and_beyond_the_end_is_an_error()
    {
        await using var market = await Market.OpenAsync();
        var roots = (await market.GetAsync("/integration/product/product-categories")).Json.Items("categories");
        var attributes = (await market.GetAsync("/integration/product/categories/1174/attributes")).Json.Items("categoryAttributes");
        async Task<Told> Values(int page) => await market.GetAsync($"/integration/product/categories/1174/attributes/338/values?page={page}&size=1000");
        async Task<int> Brands(int page) => (await market.GetAsync($"/integration/product/brands?page={page}&size=1000")).Json.Items("brands").Count;

        Assert.Contains(roots, root => root.Text("name") == "Ayakkabı" && root.Items("subCategories").Count == 2);
        Assert.Equal(["Beden", "Renk", "Web Color", "Cinsiyet", "Yaş Grubu", "Menşei", "Desen", "Topuk Boyu"], attributes.Where(one => one.GetProperty("required").GetBoolean()).Select(one => one.GetProperty("attribute").Text("name")));
        Assert.DoesNotContain((await Values(0)).Json.Items("content"), value => value.Text("attributeValue") == "37");
        Assert.Contains((await Values(1)).Json.Items("content"), value => value.Text("attributeValue") == "37");
        Assert.Equal(500, (await Values(2)).Status);
        Assert.Equal((1000, 1000, 302), (await Brands(0), await Brands(1), await Brands(2)));
        Assert.Equal(["Güllü", "Güllüoğlu", "Güllü Shoes"], (await market.GetAsync("/integration/product/brands/by-name?name=G%C3%BCll%C3%BC")).Json.EnumerateArray().Select(brand => brand.Text("name")));
    }

    private static JsonObject Delivery(string barcode, int days) => new() { ["barcode"] = barcode, ["deliveryOptions"] = new JsonObject { ["deliveryDuration"] = days } };

    private static JsonObject Archived(string barcode, bool archived) => new() { ["barcode"] = barcode, ["archived"] = archived };
}
