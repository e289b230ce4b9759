using System.Net;
using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Stores;
using TrendyolSimulator.Worlds;
using static GulluShoes.StoreTests.Doors.DoorAnswers;

namespace GulluShoes.StoreTests.Money.Costs;

/// <summary>Rates that come by themselves and costs that people enter, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class CostStories(ShopServers servers) : IAsyncLifetime, IDisposable
{
    private readonly DateOnly today = IstanbulDay.Of(DateTimeOffset.UtcNow);
    private TestShop shop = null!;
    private ShopVisitor other = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartAsync(servers, new ShopWish
        {
            Timers = false,
            WaitUntilReady = true,
            Settings = new Dictionary<string, string?> { ["AzureWebJobs.FetchRates.Disabled"] = "false", ["Schedules:FetchRates"] = "* * * * * *" },
        });
        await shop.Visitor.SignInAsync();
        other = new ShopVisitor(shop.Address);
    }

    public void Dispose() => other.Dispose();

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task Rates_come_from_the_bank_costs_are_entered_and_what_was_sold_has_its_cost()
    {
        await OrderAsync(1, DateTimeOffset.UtcNow.AddDays(-20));
        Assert.Equal("099", (string?)(await shop.Visitor.GetJsonAsync("api/costs/missing"))["rows"]![0]!["model"]);
        await KnowsAsync(today.AddDays(-20));

        var entered = await ReadAsync(PostAsync("api/costs", new { costs = new[] { new { target = new { scope = "model", model = "099" }, amount = 8.5, currency = "USD", validFrom = today.AddDays(-30) } } }));

        Assert.Equal((1, 1), ((int)entered["entered"]!, (int)entered["lines"]!));
        Assert.Empty((await shop.Visitor.GetJsonAsync("api/costs/missing"))["rows"]!.AsArray());
        Assert.Equal(1, await shop.Truth.CountAsync("line_costs where currency = 'USD' and unit_try = round(amount * rate, 4) and amount = 8.5"));
        Assert.Equal(8.5m, (decimal)(await shop.Visitor.GetJsonAsync("api/costs?search=99"))["models"]![0]!["amount"]!);
        Assert.Equal("gullu", (string?)(await shop.Visitor.GetJsonAsync("api/costs/history?model=099"))["words"]![0]!["madeBy"]);
    }

    [Fact]
    public async Task Costs_go_out_as_a_sheet_and_come_in_again_and_who_may_not_gets_none()
    {
        await OrderAsync(1, DateTimeOffset.UtcNow);
        var sheet = await (await shop.Visitor.GetAsync("api/costs/sheet?which=all")).Content.ReadAsByteArrayAsync();
        Assert.Equal("099", Assert.IsType<SheetReading.Lines>(SheetReader.Read(new MemoryStream(sheet), [new WantedColumn("Model", IsNeeded: true), new WantedColumn("Maliyet")], 9)).All.Single()["Model"].Code);
        Assert.True((await shop.Visitor.GetAsync("api/costs/sheet")).IsSuccessStatusCode);
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", "which: missing ya da all olmalı.", shop.Visitor.GetAsync("api/costs/sheet?which=some"));

        var filled = await ImportRoom.SheetAsync(["Model", "Maliyet", "Para Birimi", "Geçerlilik"], ["099", 350m, "TRY", "01.11.2026"], ["777", 1m, "TRY", "01.11.2026"]);
        var id = (long)(await ReadAsync(shop.Visitor.SendAsync(HttpMethod.Post, "api/money/imports?name=maliyet.xlsx", null, request =>
        {
            request.Content = new ByteArrayContent(filled);
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        })))["import"]!["id"]!;
        await Soon.TrueAsync(async () => (string?)(await shop.Visitor.GetJsonAsync($"api/money/imports/{id}"))["state"] == "applied", "The list is not applied.");
        Assert.Equal(1, await shop.Truth.CountAsync("line_costs where unit_try = 350"));
        var lines = await shop.Visitor.GetJsonAsync($"api/money/imports/{id}/costs?take=1");
        Assert.Equal(("099", 350m, "model", 2), ((string?)lines["lines"]![0]!["model"], (decimal)lines["lines"]![0]!["amount"]!, (string?)lines["lines"]![0]!["scope"], (int)lines["next"]!));
        Assert.Equal("Model", (string?)(await shop.Visitor.GetJsonAsync($"api/money/imports/{id}/costs?outcome=error"))["lines"]!.AsArray().Single()!["wrongColumn"]);
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, shop.Visitor.GetAsync($"api/money/imports/{id}/costs?outcome=x"));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-cursor", null, shop.Visitor.GetAsync($"api/money/imports/{id}/costs?after=x"));

        await shop.Get<People>().AddAsync("paketci", "Paketçi", ShopWish.Password, Role.Worker, CancellationToken.None);
        await other.SignInAsync("paketci");
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, other.GetAsync("api/costs/sheet"));
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, other.GetAsync($"api/money/imports/{id}/costs"));
    }

    [Fact]
    public async Task A_bank_that_does_not_answer_invents_nothing_and_a_typed_rate_helps()
    {
        shop.Simulator.World.SetQuirks(quirks => quirks with { RatesClosed = true });
        var before = today.AddDays(-100);
        await OrderAsync(1, before.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
        await PostAsync("api/costs", new { costs = new[] { new { target = new { scope = "model", model = "099" }, amount = 8, currency = "USD", validFrom = before } } });
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("run_reports where function = 'FetchRates' and outcome = 'Failed'") > 0, "No run failed.");
        var gaps = (await shop.Visitor.GetJsonAsync("api/rates"))["gaps"]!.AsArray();
        Assert.Equal(0, await shop.Truth.CountAsync("line_costs"));
        Assert.Equal($"{before:yyyy-MM-dd}", (string?)gaps.Single()!["day"]);

        Assert.Equal(1, (int)(await ReadAsync(PostAsync("api/rates", new { day = before, value = 40.5 })))["lines"]!);

        Assert.Equal(1, await shop.Truth.CountAsync("line_costs where unit_try = 324"));
        shop.Simulator.World.SetQuirks(quirks => quirks with { RatesClosed = false });
        await KnowsAsync(before.AddDays(1));
        Assert.Equal(1, await shop.Truth.CountAsync($"exchange_rates where day = '{before:yyyy-MM-dd}'"));
        Assert.Equal(0, await shop.Truth.CountAsync("problems where cause = 'RateMissing' and closed_at is null"));
    }

    [Fact]
    public async Task A_bulletin_that_cannot_be_read_holds_up_no_other_day_and_people_are_told()
    {
        var first = today.AddDays(-RateCalendar.LongestPause - 8);
        var bulletin = Enumerable.Range(0, 7).Select(days => first.AddDays(days)).First(day => CentralBank.IsOut(day, DateTime.UtcNow));
        var holds = RateCalendar.HoldsFrom(bulletin);
        shop.Simulator.World.SetQuirks(quirks => quirks with { BrokenBulletin = bulletin });
        await OrderAsync(1, DateTimeOffset.UtcNow.AddDays(-8));

        await Soon.TrueAsync(async () => await shop.Truth.CountAsync($"problems where cause = 'RateUnreadable' and subject = '{holds:dd.MM.yyyy}' and closed_at is null") == 1, "Nobody is told.");
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync($"(select distinct day from exchange_rates where day >= '{first.AddDays(1):yyyy-MM-dd}' and day <> '{holds:yyyy-MM-dd}') d") >= today.DayNumber - first.DayNumber - 1, "Other days do not come.");
        Assert.Equal(0, await shop.Truth.CountAsync($"exchange_rates where day = '{holds:yyyy-MM-dd}'"));

        shop.Simulator.World.SetQuirks(quirks => quirks with { BrokenBulletin = null });
        await KnowsAsync(holds);
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("problems where cause = 'RateUnreadable' and closed_at is null") == 0, "The problem stays.");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words_and_who_may_not_sees_no_cost()
    {
        await OrderAsync(1, DateTimeOffset.UtcNow);
        Task<HttpResponseMessage> Enter(object target, object? amount, string currency = "TRY") => PostAsync("api/costs", new { costs = new[] { new { target, amount, currency, validFrom = today } } });
        var model = new { scope = "model", model = "099" };

        await RefusedAsync(HttpStatusCode.NotFound, "unknown-product", "Tanınmayan ürün: 9. Hiçbir maliyet girilmedi.", Enter(new { scope = "model", model = "9" }, 5));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "amount-refused", "099: tutar sıfırdan büyük olmalı.", Enter(model, 0));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "amount-refused", "099: tutarda en çok dört ondalık basamak olabilir.", Enter(model, 1.23456));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", "target: model için yalnız model, renk için model ve renk, beden için yalnız barkod gerekli.", Enter(new { scope = "colour", model = "099" }, 5));
        await RefusedAsync(HttpStatusCode.BadRequest, "unreadable", null, Enter(model, "beş"));
        await RefusedAsync(HttpStatusCode.BadRequest, "unreadable", null, Enter(model, 5, "EUR"));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", "costs: 1 ile 1000 arasında maliyet gerekli.", PostAsync("api/costs", new { costs = Array.Empty<object>() }));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "amount-refused", "Gelecek bir günün kuru girilemez.", PostAsync("api/rates", new { day = today.AddDays(1), value = 41 }));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "amount-refused", "Kur 10.000 ₺’den yüksek olamaz.", PostAsync("api/rates", new { day = today, value = 41000 }));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-product", "Tanınmayan model: 9.", shop.Visitor.GetAsync("api/costs/history?model=9"));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, shop.Visitor.GetAsync("api/costs/history"));
        var nobody = new { models = Array.Empty<string>(), from = today, to = today };
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", "models: 1 ile 1000 arasında model gerekli.", PostAsync("api/costs/recost/preview", nobody));
        var late = new { wish = new { models = new[] { "099" }, from = today, to = today }, seen = new { lines = 7, before = 1, after = 2 } };
        await RefusedAsync(HttpStatusCode.Conflict, "recost-moved", null, PostAsync("api/costs/recost", late));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, PostAsync("api/expenses", new { key = new { kind = "labour", desi = 2 }, amount = 5, validFrom = today }));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "amount-refused", "tutar sıfırdan büyük olmalı.", PostAsync("api/expenses", new { key = new { kind = "labour" }, amount = 0, validFrom = today }));
        object Monthly(string name, int amount, string month) => new { name, amount, currency = "try", firstMonth = month, lastMonth = (string?)null };
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", "firstMonth, lastMonth: ayın ilk günü olmalı.", PostAsync("api/expenses/monthly", Monthly("Kira", 5, "2026-11-02")));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "amount-refused", null, PostAsync("api/expenses/monthly", Monthly("Kira", 0, "2026-11-01")));
        await RefusedAsync(HttpStatusCode.BadRequest, "bad-parameter", null, shop.Visitor.GetAsync("api/expenses/overheads?from=2026-11-01"));
        Assert.Equal((0, 0, 0), (await shop.Truth.CountAsync("product_costs"), await shop.Truth.CountAsync("expenses"), await shop.Truth.CountAsync("monthly_expenses")));
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync("api/expenses/monthly", Monthly("Kira", 40_000, "2020-01-01"))).StatusCode);
        Assert.Equal(40_000m, (decimal)(await shop.Visitor.GetJsonAsync("api/expenses/overheads?from=2026-01-01&to=2026-01-31"))["months"]!.AsArray().Single()!["total"]!);
        Assert.Equal("Kira", (string?)(await shop.Visitor.GetJsonAsync("api/expenses/monthly"))["words"]!.AsArray().Single()!["terms"]!["name"]);
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync("api/expenses", new { key = new { kind = "cargo", carrier = "Trendyol Express", desi = 2 }, amount = 74.5, validFrom = today })).StatusCode);

        await shop.Get<People>().AddAsync("paketci", "Paketçi", ShopWish.Password, Role.Worker, CancellationToken.None);
        await shop.Get<People>().AddAsync("yonetmen", "Yönetmen", ShopWish.Password, Role.Manager, CancellationToken.None);
        await other.SignInAsync("yonetmen");
        Assert.True((await other.GetAsync("api/costs")).IsSuccessStatusCode);
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, other.PostAsync("api/costs", new { }));
        Assert.Equal(74.5m, (decimal)(await other.GetJsonAsync("api/expenses"))["words"]![0]!["amount"]!);
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, other.PostAsync("api/expenses", new { }));
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, other.PostAsync("api/expenses/monthly", new { }));
        await other.SignInAsync("paketci");
        foreach (var door in new[] { "costs", "costs/missing", "costs/history?model=099", "rates", "expenses", "expenses/monthly", "expenses/overheads" })
        {
            await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, other.GetAsync($"api/{door}"));
        }
    }

    private Task<PageApplied> OrderAsync(long id, DateTimeOffset at) => shop.Get<PackageIntake>().ApplyAsync(
        [Packages.Facts(id) with { OrderedAt = at, Lines = [Packages.Line(id * 10, "099", "Siyah", "37")] }], CancellationToken.None);

    /// <summary>The rate of a day has come in, and those of all days since.</summary>
    private Task KnowsAsync(DateOnly day) => Soon.TrueAsync(
        async () => await shop.Truth.CountAsync($"(select distinct day from exchange_rates where day between '{day:yyyy-MM-dd}' and '{today:yyyy-MM-dd}') d") == today.DayNumber - day.DayNumber + 1, "Rates do not come.");

    private Task<HttpResponseMessage> PostAsync(string door, object body) => shop.Visitor.PostAsync(door, body);
}
