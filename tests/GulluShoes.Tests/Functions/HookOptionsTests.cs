using System.ComponentModel.DataAnnotations;
using GulluShoes.Functions.Orders.Hooks;

namespace GulluShoes.Tests.Functions;

public sealed class HookOptionsTests
{
    private const string Key = "a-key-that-only-trendyol-and-we-know";

    [Theory]
    [InlineData(null, null)]
    [InlineData("https://panel.example.com", Key)]
    [InlineData("http://127.0.0.1:7071", Key)]
    public void What_Trendyol_takes_and_nothing_at_all_are_fine(string? url, string? key) => Assert.Empty(Wrong(url, key));

    [Theory]
    [InlineData("http://panel.example.com", Key, "https")]
    [InlineData("panel.example.com", Key, "https")]
    [InlineData("https://trendyol.example.com", Key, "trendyol")]
    [InlineData("https://DOLAP.example.com", Key, "dolap")]
    [InlineData("https://panel.example.com/shop/", Key, "path")]
    [InlineData("https://localhost", Key, "localhost")]
    [InlineData("https://panel.example.com", null, "Hooks:Key")]
    [InlineData("https://panel.example.com", "short", "Hooks:Key")]
    public void What_Trendyol_would_refuse_or_others_could_guess_stops_the_start_with_its_name(string? url, string? key, string said) =>
        Assert.Contains(said, Assert.Single(Wrong(url, key)), StringComparison.Ordinal);

    [Fact]
    public void Our_own_path_says_nothing_that_Trendyol_refuses_and_the_key_is_in_no_text()
    {
        var options = Options("https://panel.example.com", Key);

        Assert.Equal("https://panel.example.com/api/hooks/packages", options.Wish!.Url);
        Assert.DoesNotContain("trendyol", HookOptions.Path, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key, options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_whole_key_is_known_and_none_while_hooks_are_off()
    {
        var on = Options("https://panel.example.com", Key);

        Assert.True(on.Knows(Key));
        Assert.All([null, "", Key[..^1], Key + "x", Key.ToUpperInvariant()], key => Assert.False(on.Knows(key)));
        Assert.False(Options(null, Key).Knows(Key));
    }

    private static HookOptions Options(string? url, string? key) => new() { PublicUrl = url is null ? null : new Uri(url, UriKind.RelativeOrAbsolute), Key = key };

    private static IEnumerable<string> Wrong(string? url, string? key)
    {
        var options = Options(url, key);
        return options.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage!);
    }
}
