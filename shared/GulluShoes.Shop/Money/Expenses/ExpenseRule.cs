namespace GulluShoes.Shop.Money.Expenses;

/// <summary>What else selling costs. All in TRY, VAT included.</summary>
public enum ExpenseKind
{
    /// <summary>Box, bag and label of a package.</summary>
    Packaging,

    /// <summary>What is expected that a carrier takes for a package, until its invoice comes.</summary>
    Cargo,

    /// <summary>Handling of a pair.</summary>
    Labour,
}

/// <summary>Which expense a word is about.</summary>
/// <param name="Carrier">Only of cargo; null for every carrier that has no amount of its own.</param>
/// <param name="Desi">Only of cargo: up to so many desi; null for whatever is larger.</param>
public sealed record ExpenseKey(ExpenseKind Kind, string? Carrier = null, decimal? Desi = null);

/// <summary>Somebody's word on an expense from a day on; a newer one for the same day corrects it.</summary>
/// <param name="Amount">TRY; null ends it.</param>
public sealed record ExpenseEntry(long Id, ExpenseKey Key, decimal? Amount, DateOnly ValidFrom);

/// <summary>Which expenses hold on a day.</summary>
public static class ExpenseRule
{
    private const decimal LargestDesi = 1000;
    private const int LongestText = 100;

    /// <summary>Of each expense the word with the latest first day that is not after the day, of one day the newest; those that were ended are left out.</summary>
    public static IReadOnlyList<ExpenseEntry> On(IEnumerable<ExpenseEntry> entries, DateOnly day) =>
        [.. entries.Where(entry => entry.ValidFrom <= day).GroupBy(entry => entry.Key).Select(words => words.MaxBy(word => (word.ValidFrom, word.Id))!).Where(word => word.Amount is not null)];

    /// <summary>TRY that a carrier is expected to take: its own smallest step that is large enough, else that of all carriers; null when nobody has said.</summary>
    /// <param name="desi">Null when nobody knows: then only an amount for every size can be meant.</param>
    public static decimal? CargoOf(IReadOnlyCollection<ExpenseEntry> inForce, string? carrier, decimal? desi)
    {
        var cargo = inForce.Where(entry => entry.Key.Kind == ExpenseKind.Cargo).ToLookup(entry => entry.Key.Carrier);
        var steps = carrier is not null && cargo[carrier].Any() ? cargo[carrier] : cargo[null];
        return steps.Where(step => step.Key.Desi is null || step.Key.Desi >= desi).MinBy(step => step.Key.Desi ?? decimal.MaxValue)?.Amount;
    }

    /// <summary>Whether the parts that its kind needs are there, and no others.</summary>
    public static bool IsWhole(ExpenseKey key) => key switch
    {
        { Kind: ExpenseKind.Cargo } => key.Carrier is null or { Length: > 0 and <= LongestText } && key.Desi is null or (> 0 and <= LargestDesi),
        { Kind: ExpenseKind.Packaging or ExpenseKind.Labour } => key is { Carrier: null, Desi: null },
        _ => false,
    };
}
