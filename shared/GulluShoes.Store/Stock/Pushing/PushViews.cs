using GulluShoes.Shop.Stock;

namespace GulluShoes.Store.Stock.Pushing;

/// <summary>Which sizes a list shows.</summary>
public enum PushShow
{
    /// <summary>Those whose number is still to be told, or on its way.</summary>
    Waiting,

    /// <summary>Those of products that the marketplace has not let in yet.</summary>
    Unapproved,

    /// <summary>Those whose last number the marketplace did not take.</summary>
    Rejected,

    /// <summary>Those of which the marketplace shows another number than it had confirmed.</summary>
    Drift,

    /// <summary>Those of which the marketplace has confirmed a number, the latest first.</summary>
    Confirmed,
}

/// <summary>How the numbers stand. Instants are UTC.</summary>
/// <param name="Waiting">Sizes whose number is still to be told, or on its way.</param>
/// <param name="OldestSince">Since when the one that waits longest does; null when none waits.</param>
/// <param name="Unapproved">Sizes of products that the marketplace has not let in yet: their numbers leave when it does.</param>
/// <param name="LastConfirmedAt">When the marketplace last confirmed a number; null when it never did.</param>
/// <param name="DriftRule">What happens where the marketplace shows another number.</param>
public sealed record PushSummary(long Waiting, DateTimeOffset? OldestSince, long Unapproved, long Rejected, long Drift, long Confirmed, DateTimeOffset? LastConfirmedAt, DriftRule DriftRule);

/// <summary>A size and what the marketplace was told of it. Quantities are pairs, instants are UTC.</summary>
/// <param name="Picture">Address of its main picture; null until the catalogue knows one.</param>
/// <param name="Sellable">What may be sold now.</param>
/// <param name="Told">The number that was told last; null when none was.</param>
/// <param name="Reason">Why the last number was not taken; null when it was.</param>
/// <param name="Since">Since when it waits or is on its way; of others when its stock last changed.</param>
/// <param name="DriftQuantity">What the marketplace shows instead; null when it shows what it confirmed.</param>
/// <param name="DriftSince">When that was found; null while it is only a suspicion.</param>
public sealed record PushedSize(
    string Barcode,
    string? Model,
    string? Colour,
    string? Size,
    string? Picture,
    PushState State,
    int Sellable,
    int? Told,
    int? ConfirmedQuantity,
    DateTimeOffset? ConfirmedAt,
    string? Reason,
    DateTimeOffset Since,
    int? DriftQuantity,
    DateTimeOffset? DriftSince);
