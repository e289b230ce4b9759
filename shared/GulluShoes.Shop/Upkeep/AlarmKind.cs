namespace GulluShoes.Shop.Upkeep;

/// <summary>What a person can want to be told of at once.</summary>
public enum AlarmKind
{
    /// <summary>Orders are not read any more.</summary>
    SyncStopped,

    /// <summary>Work waits too long.</summary>
    QueueOld,

    /// <summary>A piece of work failed too often.</summary>
    Poison,

    /// <summary>More pairs are sold than there are.</summary>
    Oversold,

    /// <summary>Trendyol does not take stock or prices.</summary>
    PushRejected,

    /// <summary>Trendyol does not take what a person did with a package.</summary>
    CommandRefused,

    /// <summary>A packed box must not leave.</summary>
    CancelledAfterPacking,

    /// <summary>There is no backup of this night.</summary>
    BackupFailed,

    /// <summary>Credentials or certificates are refused, or alarms cannot be brought to people.</summary>
    AccessRefused,

    /// <summary>Somebody changed the log of changes.</summary>
    LogBroken,
}

/// <summary>Which problems cannot wait until somebody looks: the one table.</summary>
public static class AlarmKinds
{
    /// <summary>Null for a problem that only waits in the list of problems.</summary>
    public static AlarmKind? Of(ProblemCause cause) => cause switch
    {
        ProblemCause.SyncStopped => AlarmKind.SyncStopped,
        ProblemCause.QueueOld => AlarmKind.QueueOld,
        ProblemCause.PoisonMessage => AlarmKind.Poison,
        ProblemCause.Oversold or ProblemCause.StockNegative => AlarmKind.Oversold,
        ProblemCause.PushRejected => AlarmKind.PushRejected,
        ProblemCause.CommandRefused or ProblemCause.CommandStuck => AlarmKind.CommandRefused,
        ProblemCause.CancelledAfterPacking => AlarmKind.CancelledAfterPacking,
        ProblemCause.BackupFailed => AlarmKind.BackupFailed,
        ProblemCause.TrendyolRefuses or ProblemCause.AlarmUndelivered => AlarmKind.AccessRefused,
        ProblemCause.AuditBroken => AlarmKind.LogBroken,
        _ => null,
    };

    /// <summary>The problems that somebody hears of who wants these kinds.</summary>
    public static IReadOnlyList<ProblemCause> CausesOf(IReadOnlyCollection<AlarmKind> kinds) =>
        [.. Enum.GetValues<ProblemCause>().Where(cause => Of(cause) is { } kind && kinds.Contains(kind))];
}
