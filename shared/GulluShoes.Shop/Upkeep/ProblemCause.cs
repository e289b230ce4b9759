namespace GulluShoes.Shop.Upkeep;

/// <summary>Why a person is needed. Stored as text; one open problem per cause and subject.</summary>
public enum ProblemCause
{
    /// <summary>Trendyol sent a package status nobody has told us about. Subject: the status.</summary>
    UnknownStatus,

    /// <summary>A package came without lines. Subject: the package id.</summary>
    PackageWithoutLines,

    /// <summary>A package could not be read at all; its payload is kept. Subject: the package id.</summary>
    UnreadablePackage,

    /// <summary>A label cannot be drawn, e.g. a tracking number that Code 128 cannot carry. Subject: the package id.</summary>
    LabelImpossible,

    /// <summary>A message failed too often. Subject: queue and message id; the retry button sends it again.</summary>
    PoisonMessage,

    /// <summary>Ours and Trendyol's packages differ and re-reading did not repair it. Subject: the package id.</summary>
    Drift,

    /// <summary>Trendyol refuses us (credentials, retired address): retrying cannot help. Subject: the module.</summary>
    TrendyolRefuses,

    /// <summary>Trendyol has not taken a command for more than ten minutes. Subject: the package id.</summary>
    CommandStuck,

    /// <summary>Trendyol refused a command for good. Subject: the package id.</summary>
    CommandRefused,

    /// <summary>The customer cancelled what was packed already: the box must be found and emptied. Subject: the package id.</summary>
    CancelledAfterPacking,

    /// <summary>Packed and handed over long ago, and still not Shipped at Trendyol. Subject: the package id.</summary>
    PackedNotShipped,

    /// <summary>More pairs left a shelf than the ledger knew of. Subject: barcode and shelf.</summary>
    StockNegative,

    /// <summary>The ledger contradicts itself or the orders. Subject: the first row that is wrong.</summary>
    StockWrong,

    /// <summary>A picture of the marketplace's cannot be copied. Subject: model and colour.</summary>
    PictureNotCopied,

    /// <summary>An uploaded picture cannot be decoded. Subject: model and colour.</summary>
    PictureBroken,

    /// <summary>Nobody knows what a dollar costs today. Subject: the currency.</summary>
    RateMissing,

    /// <summary>The log of changes is not what was sealed: somebody changed it behind the system's back. Subject: the first row or seal that is broken.</summary>
    AuditBroken,

    /// <summary>A bulletin of the central bank's makes no sense. Subject: the day on which its rate would hold, dd.MM.yyyy.</summary>
    RateUnreadable,

    /// <summary>Trendyol does not call us when packages change. Subject: the address that it should call.</summary>
    HookSilent,

    /// <summary>No backup of the database could be taken. Subject: the function.</summary>
    BackupFailed,

    /// <summary>Orders have not been read for longer than they may be. Subject: the function that reads them.</summary>
    SyncStopped,

    /// <summary>Work waits for longer than it may. Subject: the queue, or the outbox.</summary>
    QueueOld,

    /// <summary>More pairs are promised to packages than there are. Subject: the barcode.</summary>
    Oversold,

    /// <summary>Trendyol does not take numbers that it is told. Subject: stock or price.</summary>
    PushRejected,

    /// <summary>Alarms cannot be brought to people. Subject: the road.</summary>
    AlarmUndelivered,
}
