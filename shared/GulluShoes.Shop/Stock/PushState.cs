namespace GulluShoes.Shop.Stock;

/// <summary>How far the number of a variant is on its way to the marketplace.</summary>
public enum PushState
{
    /// <summary>It is to be told, or to be told again.</summary>
    Waiting,

    /// <summary>The marketplace has not let the product in yet: it is told as soon as it does. Seen from the product, never written down.</summary>
    Unapproved,

    /// <summary>It is leaving now.</summary>
    Sending,

    /// <summary>The marketplace has accepted it, and has not said yet whether it took it.</summary>
    Sent,

    /// <summary>The answer was lost: it may still be carried out, so nothing newer is sent for a while.</summary>
    Unproven,

    /// <summary>The marketplace confirmed it.</summary>
    Applied,

    /// <summary>The marketplace did not take it, and said why.</summary>
    Rejected,
}

/// <summary>What happens where the marketplace shows another number than it had confirmed, e.g. because somebody changed it in its panel.</summary>
public enum DriftRule
{
    /// <summary>Our number is told again.</summary>
    OursWins,

    /// <summary>A person decides.</summary>
    Ask,
}

/// <summary>How one call with the numbers of many variants ended.</summary>
public enum CallEnd
{
    /// <summary>Each item's fate is known.</summary>
    Settled,

    /// <summary>It certainly had no effect.</summary>
    Released,

    /// <summary>Nobody knows, and what it might still do is done by now; its numbers are told anew.</summary>
    Lost,

    /// <summary>Its result was not kept as long as it took; its numbers are told anew.</summary>
    Expired,
}
