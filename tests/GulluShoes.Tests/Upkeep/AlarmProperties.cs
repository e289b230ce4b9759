using FsCheck.Xunit;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Functions.Upkeep.Alarms;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Upkeep;

namespace GulluShoes.Tests.Upkeep;

public sealed class AlarmProperties
{
    [Property]
    public void Hours_are_quiet_from_the_first_minute_to_the_last_over_midnight_too(uint from, uint length, uint minute)
    {
        var (begin, minutes) = (TimeOnly.MinValue.AddMinutes(from % 1440), length % 1440);
        var hours = new QuietHours(begin, begin.AddMinutes(minutes));
        var at = IstanbulDay.BeginOf(new DateOnly(2026, 11, 27)).AddMinutes(from % 1440).AddMinutes(minute % 1440);

        Assert.Equal(minute % 1440 < minutes, hours.Hold(at));
    }

    [Fact]
    public void Every_kind_has_a_cause_a_word_and_a_text() => Assert.All(Enum.GetValues<AlarmKind>(), kind =>
    {
        Assert.NotEmpty(AlarmWords.Of(kind));
        Assert.NotEmpty(AlarmKinds.CausesOf([kind]));
        Assert.All(AlarmKinds.CausesOf([kind]), cause => Assert.EndsWith(".", ProblemTexts.Of(cause, "1"), StringComparison.Ordinal));
    });

    /// <summary>RFC 4231 has no such message; the expected value was computed with OpenSSL: printf '0.{}' | openssl dgst -sha256 -hmac KEY.</summary>
    [Fact]
    public void A_signature_is_the_mac_of_the_second_and_the_body() => Assert.Equal(
        "t=0,v1=28149897a17e69da5a520fc9ca2983c684b4feef55948fc07a5d59141b85ea10", AlarmHook.Signature(DateTimeOffset.UnixEpoch, "{}", "0123456789abcdef0123456789abcdef"));

    [Theory]
    [InlineData("ayse@ornek.com", "22:00", "08:00", true)]
    [InlineData(null, null, null, true)]
    [InlineData("  ", "", "", true)]
    [InlineData("ayse", null, null, false)]
    [InlineData("Ayşe <ayse@ornek.com>", null, null, false)]
    [InlineData("ayse@ornek.com, can@ornek.com", null, null, false)]
    [InlineData("ayse@ornek.com\r\nBcc: can@ornek.com", null, null, false)]
    [InlineData(null, "22:00", null, false)]
    [InlineData(null, "25:00", "08:00", false)]
    public void A_wish_is_read_whole_or_refused(string? mail, string? from, string? to, bool good) =>
        Assert.Equal(good, new SaveAlarmWishRequest(null, mail, null, from, to).Read(out _) is not null);
}
