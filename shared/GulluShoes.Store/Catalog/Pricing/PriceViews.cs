using GulluShoes.Shop.Catalog.Pricing;

namespace GulluShoes.Store.Catalog.Pricing;

/// <summary>A size and what its price is.</summary>
public sealed record PricedSize(string Barcode, string? Model, string? Colour, string? Size, string? Picture, PriceStanding Standing);

/// <summary>A price that somebody wants, and what they saw when they wanted it.</summary>
/// <param name="Seen">Null when they saw that nothing was known.</param>
public sealed record PriceWish(string Barcode, Price? Seen, Price Wanted);

/// <summary>How a wish for prices ended: all of it, or nothing.</summary>
public abstract record PriceOutcome
{
    private PriceOutcome()
    {
    }

    /// <param name="Leaving">Prices that leave for the marketplace.</param>
    /// <param name="Asked">Prices that wait for a second person.</param>
    public sealed record Done(int Leaving, int Asked) : PriceOutcome;

    public sealed record Unknown(string Barcode) : PriceOutcome;

    /// <summary>It costs something else by now than what was seen.</summary>
    public sealed record Moved(string Barcode) : PriceOutcome;

    public sealed record Refused(string Barcode, PriceFault Fault) : PriceOutcome;

    /// <summary>Who asked cannot approve.</summary>
    public sealed record OwnChange : PriceOutcome;

    /// <summary>Decided before, or replaced by a newer one.</summary>
    public sealed record Gone : PriceOutcome;
}

/// <summary>How far a change is.</summary>
public enum PriceChangeState
{
    /// <summary>A second person must approve it.</summary>
    Asked,

    /// <summary>Somebody said no, or took it back.</summary>
    Declined,

    /// <summary>A newer change came before it was told.</summary>
    Replaced,

    Waiting,
    Sending,
    Sent,
    Unproven,
    Applied,
    Rejected,
}

/// <summary>Which changes a list shows.</summary>
public enum PriceShow
{
    Asked,

    /// <summary>On their way.</summary>
    Open,

    /// <summary>Those of which the marketplace did not take the newest.</summary>
    Rejected,

    All,
}

/// <summary>A change of a price. Prices are TRY with VAT, instants UTC.</summary>
/// <param name="Old">What it was; null when nobody knew.</param>
/// <param name="Percent">The larger of both changes; null when nobody knew what it was.</param>
/// <param name="ByMe">True when the one who looks asked for it.</param>
/// <param name="DecidedBy">The second person; null when none was needed or nobody has decided.</param>
/// <param name="LandedAt">When the marketplace confirmed it.</param>
/// <param name="Reason">Why the marketplace did not take it, in its words.</param>
/// <param name="NotBefore">Of one that waits: before then it does not leave; the marketplace refuses for a quarter of an hour what it was told already.</param>
public sealed record PriceChangeRow(
    long Id,
    string Barcode,
    string? Model,
    string? Colour,
    string? Size,
    string? Picture,
    Price? Old,
    Price Wanted,
    decimal? Percent,
    PriceChangeState State,
    DateTimeOffset MadeAt,
    string MadeBy,
    bool ByMe,
    DateTimeOffset? DecidedAt,
    string? DecidedBy,
    DateTimeOffset? LandedAt,
    string? Reason,
    DateTimeOffset? NotBefore);

/// <param name="MostPercent">A larger change needs a second person.</param>
public sealed record PriceCounts(long Asked, long Open, long Rejected, long All, decimal MostPercent);
