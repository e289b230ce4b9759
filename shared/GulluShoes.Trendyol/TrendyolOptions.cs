using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace GulluShoes.Trendyol;

/// <summary>The section <c>Trendyol</c> of the settings. A value that is missing or wrong stops the start with its name.</summary>
public sealed record TrendyolOptions : IValidatableObject
{
    public const string Section = "Trendyol";

    /// <summary>With the path, e.g. <c>https://apigw.trendyol.com/integration</c>.</summary>
    [Required(ErrorMessage = "Setting Trendyol:BaseUrl is missing (e.g. https://apigw.trendyol.com/integration).")]
    public string? BaseUrl { get; init; }

    [Range(1, long.MaxValue, ErrorMessage = "Setting Trendyol:SellerId is missing or not a positive number.")]
    public long SellerId { get; init; }

    [Required(ErrorMessage = "Setting Trendyol:ApiKey is missing.")]
    public string? ApiKey { get; init; }

    [Required(ErrorMessage = "Setting Trendyol:ApiSecret is missing.")]
    public string? ApiSecret { get; init; }

    [EnumDataType(typeof(TrendyolTier), ErrorMessage = "Setting Trendyol:Tier is none of Capacity50K, Capacity75K, Capacity150K, Capacity500K, Unlimited.")]
    public TrendyolTier Tier { get; init; }

    /// <summary>False only against a simulator that does not count: Trendyol itself answers 429 above the limits.</summary>
    public bool RateBudget { get; init; } = true;

    /// <summary>How long one attempt may take, from the first byte sent to the last byte read.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Trendyol:AttemptTimeout is not between 0.1 s and 10 min.")]
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one call may take with all its attempts and waits.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Trendyol:TotalTimeout is not between 0.1 s and 1 h.")]
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The wait before the first retry; it doubles, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Trendyol:RetryDelay is not between 1 ms and 1 min.")]
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            yield return new("Setting Trendyol:BaseUrl is not an http or https address.");
        }

        // Basic authentication ends the user name at the first colon: RFC 7617 section 2.
        if (ApiKey?.Contains(':', StringComparison.Ordinal) == true)
        {
            yield return new("Setting Trendyol:ApiKey contains a colon.");
        }
    }

    /// <summary>Leaves the key and the secret out: options end up in logs.</summary>
    public override string ToString() => $"Trendyol seller {SellerId} at {BaseUrl}";
}

/// <summary>Asks the annotations. The source-generated validator would drop the messages of ranges, and with them the names of the settings.</summary>
internal sealed class TrendyolOptionsValidator : IValidateOptions<TrendyolOptions>
{
    public ValidateOptionsResult Validate(string? name, TrendyolOptions options)
    {
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(result => result.ErrorMessage ?? ""));
    }
}
