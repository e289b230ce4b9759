namespace GulluShoes.Shop.Orders.Commands;

/// <summary>How far a command to Trendyol has come. Stored as text.</summary>
public enum CommandState
{
    /// <summary>Waits for its first or next attempt.</summary>
    Pending,

    /// <summary>An attempt is under way, or its answer was lost: it may have taken effect.</summary>
    Sent,

    /// <summary>Trendyol accepted it, or the package shows its effect.</summary>
    Confirmed,

    /// <summary>Trendyol refused it for good; a person may try again.</summary>
    Failed,

    /// <summary>No longer needed: the package died or moved past it.</summary>
    Superseded,
}
