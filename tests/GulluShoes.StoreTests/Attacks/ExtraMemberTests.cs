using System.Net;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>Mass assignment: members that a door does not ask for, named like what its table holds.</summary>
[Collection(ShopCollection.Name)]
public sealed class ExtraMemberTests(AttackedShop attacked) : IClassFixture<AttackedShop>
{
    private const string Extra = """ "id":1,"personId":1,"role":"admin","permissions":["managePeople"],"active":true,"approvedBy":"gullu","approved_by":"gullu","actor":"kimse","madeBy":"kimse","made_by":"kimse","changedBy":"kimse","stamp":0,"mustChange":false,"person":{"id":1,"role":"admin"} """;

    [Fact]
    public async Task Who_registers_as_an_admin_waits_like_everybody()
    {
        await SendAsync("api/people/registration", """{"userName":"sahte","name":"Sahte","password":"Kahverengi-topuk-9"}""", HttpStatusCode.NoContent, Attacker.Nobody);

        Assert.Equal(("Worker", false, null), (
            await attacked.Shop.Truth.ScalarAsync<string>("select role from people where user_name = 'sahte'"),
            await attacked.Shop.Truth.ScalarAsync<bool>("select active from people where user_name = 'sahte'"),
            await attacked.Shop.Truth.ScalarAsync<string>("select approved_by from people where user_name = 'sahte'")));
    }

    [Fact]
    public async Task Who_signs_in_as_an_admin_is_what_he_was()
    {
        var answer = await SendAsync("api/session", $$"""{"userName":"worker","password":"{{ShopWish.Password}}"}""", HttpStatusCode.OK, Attacker.Nobody);

        Assert.Contains("\"role\":\"worker\"", answer, StringComparison.Ordinal);
        Assert.Equal("Worker", await attacked.Shop.Truth.ScalarAsync<string>("select role from people where user_name = 'worker'"));
    }

    [Fact]
    public async Task Whoever_writes_is_the_one_who_is_signed_in()
    {
        await SendAsync("api/expenses", """{"key":{"kind":"packaging"},"amount":3.5,"validFrom":"2026-01-05"}""", HttpStatusCode.NoContent);
        await SendAsync("api/stock/entries", $$"""{"mode":"add","lines":[{"key":"{{Guid.NewGuid()}}","barcode":"{{await attacked.Shop.Truth.ScalarAsync<string>("select min(barcode) from variants")}}","pairs":1}]}""", HttpStatusCode.OK);

        Assert.Equal("gullu", await attacked.Shop.Truth.ScalarAsync<string>("select string_agg(distinct made_by, ',') from expenses"));
        Assert.Equal("gullu", await attacked.Shop.Truth.ScalarAsync<string>("select string_agg(distinct actor, ',') from stock_movements"));
    }

    [Fact]
    public async Task Whoever_changes_his_password_changes_nobody_elses()
    {
        var before = await attacked.Shop.Truth.ScalarAsync<string>("select password_hash from people where id = 1");

        await SendAsync("api/profile/password", """{"password":"yanlis","newPassword":"Kahverengi-topuk-9"}""", HttpStatusCode.UnprocessableEntity, Attacker.Accountant);

        Assert.Equal(before, await attacked.Shop.Truth.ScalarAsync<string>("select password_hash from people where id = 1"));
    }

    private async Task<string> SendAsync(string path, string body, HttpStatusCode status, Attacker by = Attacker.Admin)
    {
        using var answer = await attacked.SendAsync(new Attack(path, HttpMethod.Post, path, null!) { By = by, Body = body.Insert(1, Extra + ",") });
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {text}");
        return text;
    }
}
