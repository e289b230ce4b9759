using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Store.Orders.Commands;

namespace GulluShoes.Functions.Orders.Commands;

/// <summary>How long a command waits for its next attempt.</summary>
public static class CommandPace
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // A split is accepted first and carried out later: a look before that would see nothing and send it twice.
    private static readonly TimeSpan SplitSettles = TimeSpan.FromMinutes(2);

    /// <summary>10 s, doubling to 5 min; longer when Trendyol asks for it.</summary>
    public static TimeSpan After(DueCommand due, bool mayHaveHappened, TimeSpan? asked)
    {
        var growing = First * Math.Pow(2, Math.Min(due.Attempt - 1, 10));
        var wait = growing < Longest ? growing : Longest;
        wait = asked > wait ? asked.Value : wait;
        return mayHaveHappened && due.Command is PackageCommand.Split && wait < SplitSettles ? SplitSettles : wait;
    }
}
