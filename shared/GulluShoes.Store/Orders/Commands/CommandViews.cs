using GulluShoes.Shop.Orders.Commands;

namespace GulluShoes.Store.Orders.Commands;

/// <summary>A wish that Trendyol be told something.</summary>
/// <param name="Key">The same wish twice has the same key and counts once.</param>
/// <param name="Who">User name, or the name of the function.</param>
public sealed record CommandWish(long PackageId, PackageCommand Command, string Key, string Who)
{
    /// <summary>A package is told once that it is being packed, whoever says so first.</summary>
    public static CommandWish Picking(long packageId, string who) =>
        new(packageId, new PackageCommand.Picking(), FormattableString.Invariant($"picking:{packageId}"), who);
}

/// <summary>A command that was taken to be worked on: nobody else takes it before <see cref="TrendyolCommands.Hold"/> has passed.</summary>
/// <param name="Attempt">From 1; also proves that nobody else has taken it since.</param>
/// <param name="MayHaveHappened">An earlier attempt may have taken effect: look before sending.</param>
/// <param name="Look">The package as our tables know it.</param>
public sealed record DueCommand(long Id, long PackageId, PackageCommand Command, int Attempt, bool MayHaveHappened, PackageLook Look);

/// <summary>A command as people see it. Instants are UTC.</summary>
/// <param name="LastAnswer">Trendyol's last word or our reason; Turkish.</param>
/// <param name="NextAttemptAt">Null once it has ended.</param>
public sealed record CommandEntry(
    long Id,
    CommandKind Kind,
    CommandState State,
    int Attempts,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? NextAttemptAt,
    DateTimeOffset? EndedAt,
    string? LastAnswer);
