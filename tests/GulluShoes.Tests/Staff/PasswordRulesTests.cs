using System.Net;
using GulluShoes.Functions.Staff;
using GulluShoes.Shop.Staff;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Tests.Staff;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("kısa37", PasswordFlaw.TooShort)]
    [InlineData("Galatasaray1905!", PasswordFlaw.Common)]
    [InlineData("fenerbahçe", PasswordFlaw.Common)]
    [InlineData("SENİSEVİYORUM", PasswordFlaw.Common)]
    [InlineData("1234567890", PasswordFlaw.Common)]
    [InlineData("0987654321", PasswordFlaw.Common)]
    [InlineData("aaaaaaaaaaaa", PasswordFlaw.Common)]
    [InlineData("abababababab", PasswordFlaw.Common)]
    [InlineData("abcdefghijkl", PasswordFlaw.Common)]
    [InlineData("password2026", PasswordFlaw.Common)]
    [InlineData("qwertyuiop", PasswordFlaw.Common)]
    [InlineData("GülluAyakkabı2026", PasswordFlaw.Common)]
    [InlineData("ayse.yilmaz", PasswordFlaw.LikeUserName)]
    [InlineData("Ayse.Yılmaz1990", PasswordFlaw.LikeUserName)]
    [InlineData("Kırmızı-topuk-37", null)]
    [InlineData("üç çift bot ve bir terlik", null)]
    [InlineData("yağmurda kuru ayak", null)]
    [InlineData("k7m2p9w4xz", null)]
    public void A_password_is_judged_by_length_and_by_what_guessers_try_first(string password, PasswordFlaw? flaw) =>
        Assert.Equal(flaw, PasswordRules.FlawOf(password, "ayse.yilmaz"));

    [Fact]
    public void A_password_may_be_long_but_not_endless()
    {
        Assert.Null(PasswordRules.FlawOf(string.Concat(Enumerable.Repeat("çarık-bot-", 20)), "ayse"));
        Assert.Equal(PasswordFlaw.TooLong, PasswordRules.FlawOf(string.Concat(Enumerable.Repeat("çarık-bot-", 21)), "ayse"));
    }

    [Theory]
    [InlineData("203.0.113.9", "198.51.100.1", "203.0.113.9")]
    [InlineData("127.0.0.1", "198.51.100.1, 203.0.113.9:4711", "203.0.113.9")]
    [InlineData("127.0.0.1", "rubbish", null)]
    [InlineData("127.0.0.1", null, null)]
    [InlineData("2001:db8:1:2:3:4:5:6", null, "20010DB800010002")]
    public void An_address_is_believed_from_the_line_and_from_a_neighbour_only(string peer, string? forwarded, string? address)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        http.Request.Headers["X-Forwarded-For"] = forwarded;

        Assert.Equal(address, SignInRequest.AddressOf(http));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; TC21) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36", "Chrome · Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/604.1", "Safari · iPhone")]
    [InlineData("<script>alert(1)</script>", "")]
    public void A_browser_is_named_by_known_words_only(string agent, string name) => Assert.Equal(name, DeviceName.Of(agent));
}
