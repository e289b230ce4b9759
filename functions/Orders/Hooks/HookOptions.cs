using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using GulluShoes.Trendyol.Hooks;

namespace GulluShoes.Functions.Orders.Hooks;

/// <summary>The section <c>Hooks</c> of the settings: whether Trendyol calls us when a package changes. Off until an address is given; the timers read the orders either way.</summary>
public sealed record HookOptions : IValidatableObject
{
    public const string Section = "Hooks";

    /// <summary>Where <see cref="HearTrendyol"/> is, under the public address; Trendyol takes no address that contains its own name.</summary>
    public const string Path = "api/hooks/packages";

    private const int ShortestKey = 32;

    // Trendyol refuses addresses with these (https://developers.trendyol.com "Webhook").
    private static readonly string[] Forbidden = ["trendyol", "dolap", "localhost"];

    /// <summary>The portal's address as Trendyol reaches it, e.g. <c>https://panel.example.com</c>; null while hooks are off.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Secret. Whoever knows it may have orders fetched, and nothing more.</summary>
    public string? Key { get; init; }

    /// <summary>What is asked of Trendyol; null while hooks are off.</summary>
    public HookWish? Wish => PublicUrl is null ? null : new HookWish(new Uri(PublicUrl, Path).ToString(), Key!);

    /// <summary>True for the key, in a time that does not tell how much of it was right.</summary>
    public bool Knows(string? key) => Wish is not null && CryptographicOperations.FixedTimeEquals(Digest(key ?? ""), Digest(Key!));

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is null)
        {
            yield break;
        }

        if (!PublicUrl.IsAbsoluteUri || (PublicUrl.Scheme != Uri.UriSchemeHttps && !(PublicUrl.IsLoopback && PublicUrl.Scheme == Uri.UriSchemeHttp)))
        {
            yield return new("Setting Hooks:PublicUrl is not an https address (e.g. https://panel.example.com).");
        }
        else if (PublicUrl.PathAndQuery != "/")
        {
            yield return new("Setting Hooks:PublicUrl has a path; the portal lies at the root of its address.");
        }
        else if (Forbidden.FirstOrDefault(word => PublicUrl.AbsoluteUri.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            yield return new($"Setting Hooks:PublicUrl contains \"{word}\", which Trendyol does not take.");
        }

        if ((Key ?? "").Length < ShortestKey)
        {
            yield return new($"Setting Hooks:Key is missing or shorter than {ShortestKey} characters.");
        }
    }

    /// <summary>Leaves the key out: options end up in logs.</summary>
    public override string ToString() => $"Hooks at {PublicUrl?.ToString() ?? "no address"}";

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
