namespace GulluShoes.Shop.Staff;

/// <summary>What a door may ask for. Default deny: a door that names none does not open.</summary>
public enum Permission
{
    ViewOrders,

    /// <summary>Whole names, addresses and telephones of customers.</summary>
    ViewCustomers,
    SyncOrders,
    PrintLabels,
    PackOrders,
    HoldOrders,
    OverrideLabels,
    CommandTrendyol,
    ViewPackingReport,
    ViewProducts,
    SyncProducts,
    CreateProducts,
    EditProducts,
    KeepStock,
    MergeProducts,
    KeepPictures,
    EditPrices,
    ViewCosts,
    EditCosts,
    ImportMoney,
    ViewRuns,
    ViewChanges,
    SolveProblems,
    KeepPrivacy,
    ChangeSettings,
    KeepOwnAccount,
    ManagePeople,
}
