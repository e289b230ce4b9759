namespace TrendyolSimulator.Worlds;

/// <summary>
/// Switches for what the documentation leaves open or what happened only sometimes. The defaults are what was measured, or the
/// harder one for a client. Probabilities are 0 to 1.
/// </summary>
public sealed record Quirks
{
    /// <summary>Limits in force; null = those of the options.</summary>
    public SellerTier? Tier { get; init; }

    /// <summary>Adds Retry-After to a 429; Trendyol does not.</summary>
    public bool RetryAfter { get; init; }

    /// <summary>401 as measured, or 404 with TrendyolNotFoundException.</summary>
    public int UnknownPathCode { get; init; } = 401;

    /// <summary>The closed V1 order path: 426 of the brown-outs, or 556.</summary>
    public int OldOrdersCode { get; init; } = 426;

    /// <summary>True answers 503 to everybody, as stage does to an address that is not on its list.</summary>
    public bool StageClosed { get; init; }

    /// <summary>True lets the central bank's page of rates answer 503.</summary>
    public bool RatesClosed { get; init; }

    /// <summary>The bulletin of this day breaks off half-way; null = none does.</summary>
    public DateOnly? BrokenBulletin { get; init; }

    /// <summary>409 (documented) or 400 (practice) for an operation that the status does not allow.</summary>
    public int IllegalTransitionCode { get; init; } = 409;

    /// <summary>True accepts a repeated Picking or Invoiced without effect.</summary>
    public bool RepeatedUpdateAccepted { get; init; }

    /// <summary>True starts the replacement of a partial cancel at Created instead of where the original was.</summary>
    public bool ReplacementRestarts { get; init; }

    /// <summary>Seconds until an accepted split is carried out.</summary>
    public int SplitSeconds { get; init; } = 8;

    /// <summary>How far back lists reach, days: about 90 measured, 30 documented.</summary>
    public int HistoryDays { get; init; } = 92;

    /// <summary>True finds shipmentPackageIds and orderNumber whatever the dates; the documentation knows no such exception.</summary>
    public bool IdsIgnoreWindow { get; init; }

    /// <summary>Page size of the order list when none is asked for; sources say 50 or 200.</summary>
    public int DefaultSize { get; init; } = 50;

    /// <summary>Share of packages without shipmentPackageStatus (28 August 2025).</summary>
    public double MissingPackageStatus { get; init; }

    /// <summary>Share of package versions that carry a status nobody knows.</summary>
    public double UnknownStatus { get; init; }

    /// <summary>Chance that a page holds one package twice.</summary>
    public double DuplicateOnPage { get; init; }

    /// <summary>Chance that a page repeats the last package of the page before.</summary>
    public double DuplicateAcrossPages { get; init; }

    /// <summary>Chance that a living package's cargo events come late and together.</summary>
    public double LateCargo { get; init; }

    /// <summary>True refuses a change to Trendyol Express: its quota is full.</summary>
    public bool ExpressQuotaFull { get; init; }

    /// <summary>True leaves archived products out of the list of approved ones unless it is asked for them; sources do not say.</summary>
    public bool ArchivedApart { get; init; } = true;

    /// <summary>Records that each page of products leaves out although the total counts them.</summary>
    public int LostOnPage { get; init; }

    /// <summary>Within how many milliseconds a batch of stock is carried out; batches overtake each other.</summary>
    public int BatchMillis { get; init; } = 3_000;

    /// <summary>Status of the refusal of a body that was sent in the last 15 minutes.</summary>
    public int SameBodyCode { get; init; } = 400;

    /// <summary>A write of stock that names this barcode is refused whole, and the refusal does not say why; null = none is.</summary>
    public string? PoisonBarcode { get; init; }

    /// <summary>A batch older than 4 hours: true answers an empty object, false 404.</summary>
    public bool ForgottenBatchIsEmpty { get; init; }

    /// <summary>Within how many milliseconds somebody looks at a product that was handed in; hours in life.</summary>
    public int ApprovalMillis { get; init; } = 20_000;

    /// <summary>Whoever looks at a product rejects one whose title or description says one of these.</summary>
    public IReadOnlyList<string> RejectedWords { get; init; } = ["ortopedik", "bedava"];

    /// <summary>Share of delivered pairs that are sent back.</summary>
    public double SentBack { get; init; } = 0.1;

    /// <summary>Share of sold pairs whose commission is corrected later.</summary>
    public double CommissionCorrected { get; init; } = 0.02;

    /// <summary>Within how many hours of its own date a row of the account can be seen.</summary>
    public int FinanceLateHours { get; init; } = 24;

    /// <summary>Chance that a page of the account repeats the last row of the page before.</summary>
    public double FinanceRepeated { get; init; } = 0.5;

    /// <summary>How often an address is told the same; 0 loses what it was to be told.</summary>
    public int HookTimes { get; init; } = 1;

    /// <summary>Seconds by which Trendyol's Date header and error timestamps are off.</summary>
    public int SkewSeconds { get; init; }
}

/// <summary>Packages made between two instants stay invisible until a third (2 and 8 September 2026). Epoch milliseconds.</summary>
public sealed record Incident(long From, long To, long Until);
