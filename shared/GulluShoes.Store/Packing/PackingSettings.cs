using System.ComponentModel.DataAnnotations;

namespace GulluShoes.Store.Packing;

/// <summary>When Trendyol is told that a package is being packed.</summary>
public enum TellPicking
{
    /// <summary>When its packing is confirmed.</summary>
    OnPacking,

    /// <summary>When it comes and pairs are there for it (a product whose stock is not kept covers every package); at the latest when it is packed.</summary>
    OnArrival,

    Never,
}

/// <summary>How the shop packs (section <c>Packing</c> of the settings).</summary>
public sealed class PackingSettings
{
    public const string Section = "Packing";

    /// <summary>2: right and left shoe are scanned; 1: the pair is one scan.</summary>
    [Range(1, 2)]
    public int ScansPerPair { get; init; } = 2;

    /// <summary>Minutes for which a package stays with the one who took it or last scanned.</summary>
    [Range(1, 240)]
    public int LeaseMinutes { get; init; } = 15;

    /// <summary>Minutes for which a skipped package stands behind all others.</summary>
    [Range(0, 1440)]
    public int SkipMinutes { get; init; } = 30;

    /// <summary>Seconds of the countdown after the last scan; 0 confirms at once.</summary>
    [Range(0, 120)]
    public int ConfirmSeconds { get; init; } = 3;

    /// <summary>Hours after packing at which a package that Trendyol does not call shipped becomes a Problem.</summary>
    [Range(1, 720)]
    public int ShippedWithinHours { get; init; } = 24;

    public TellPicking TellPicking { get; init; } = TellPicking.OnPacking;
}
