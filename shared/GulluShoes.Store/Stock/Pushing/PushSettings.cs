using System.ComponentModel.DataAnnotations;
using GulluShoes.Shop.Stock;

namespace GulluShoes.Store.Stock.Pushing;

/// <summary>The section <c>StockPush</c> of the settings.</summary>
public sealed record PushSettings
{
    public const string Section = "StockPush";

    /// <summary>After so long a write whose answer was lost is done or never will be; nothing newer is sent before.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting StockPush:SettleTime is not between 1 s and 1 h.")]
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The wait before the first look at a result; the next ones grow from it, between a second and a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting StockPush:FirstLook is not between 0 and 1 min.")]
    public TimeSpan FirstLook { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Orders are fetched for the push at most this often.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting StockPush:FetchApart is not between 0 and 1 min.")]
    public TimeSpan FetchApart { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>What happens where the marketplace shows another number than it had confirmed.</summary>
    [EnumDataType(typeof(DriftRule), ErrorMessage = "Setting StockPush:Drift is neither OursWins nor Ask.")]
    public DriftRule Drift { get; init; }

    /// <summary>After so long a number that the marketplace did not take is told again; a change or a person does not wait for it.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "24:00:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting StockPush:RetryRejected is not between 1 min and 24 h.")]
    public TimeSpan RetryRejected { get; init; } = TimeSpan.FromHours(1);
}
