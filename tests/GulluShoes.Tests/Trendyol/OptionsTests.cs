using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GulluShoes.Tests.Trendyol;

public sealed class OptionsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Trendyol:BaseUrl"] = "https://apigw.trendyol.com/integration",
        ["Trendyol:SellerId"] = "4321",
        ["Trendyol:ApiKey"] = "key",
        ["Trendyol:ApiSecret"] = "secret",
    };

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    public void Four_settings_are_enough_and_the_lowest_tier_is_assumed(string culture)
    {
        using var turkish = new InCulture(culture);
        var options = Read(Good);

        Assert.Equal((4321, TrendyolTier.Capacity50K, true), (options.SellerId, options.Tier, options.RateBudget));
    }

    [Theory]
    [InlineData("BaseUrl", null)]
    [InlineData("BaseUrl", "apigw.trendyol.com/integration")]
    [InlineData("BaseUrl", "ftp://apigw.trendyol.com/integration")]
    [InlineData("SellerId", null)]
    [InlineData("SellerId", "-1")]
    [InlineData("ApiKey", null)]
    [InlineData("ApiKey", "a:b")]
    [InlineData("ApiSecret", "")]
    [InlineData("Tier", "99")]
    [InlineData("AttemptTimeout", "00:00:00")]
    [InlineData("TotalTimeout", "-00:00:01")]
    [InlineData("RetryDelay", "1.00:00:00")]
    public void A_wrong_setting_is_named_and_its_value_is_not_repeated(string name, string? value)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read(new(Good) { ["Trendyol:" + name] = value }));

        Assert.Contains("Trendyol:" + name, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_can_be_printed_without_their_secrets()
    {
        var text = Read(Good).ToString();

        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("key", text, StringComparison.Ordinal);
    }

    private static TrendyolOptions Read(Dictionary<string, string?> values)
    {
        using var services = new ServiceCollection().AddTrendyol(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        return services.GetRequiredService<IOptions<TrendyolOptions>>().Value;
    }
}
