using System.ComponentModel.DataAnnotations;

namespace GulluShoes.Functions.Money.Rates;

/// <summary>The section <c>Rates</c> of the settings.</summary>
public sealed record RatesOptions
{
    public const string Section = "Rates";

    /// <summary>Where the central bank's bulletins are.</summary>
    [Required(ErrorMessage = "Setting Rates:BaseUrl is missing (e.g. https://www.tcmb.gov.tr/kurlar).")]
    [Url(ErrorMessage = "Setting Rates:BaseUrl is not an http or https address.")]
    public string BaseUrl { get; init; } = "https://www.tcmb.gov.tr/kurlar";

    /// <summary>The wait before the first retry; it doubles, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Rates:RetryDelay is not between 1 ms and 1 min.")]
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);
}
