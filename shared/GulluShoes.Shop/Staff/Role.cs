namespace GulluShoes.Shop.Staff;

/// <summary>What a person is in the shop.</summary>
public enum Role
{
    Worker,
    Manager,
    Accountant,
    Admin,
}

/// <summary>Which role may do what: the one table.</summary>
public static class Roles
{
    private static readonly Dictionary<Role, Permission[]> Granted = new()
    {
        [Role.Worker] = [Permission.ViewOrders, Permission.SyncOrders, Permission.PrintLabels, Permission.PackOrders, Permission.HoldOrders, Permission.ViewProducts, Permission.SyncProducts, Permission.KeepStock, Permission.KeepOwnAccount],
        [Role.Manager] =
        [
            Permission.ViewOrders, Permission.ViewCustomers, Permission.SyncOrders, Permission.PrintLabels, Permission.PackOrders, Permission.HoldOrders,
            Permission.ViewProducts, Permission.SyncProducts, Permission.CreateProducts, Permission.EditProducts, Permission.KeepStock, Permission.MergeProducts, Permission.KeepPictures, Permission.EditPrices, Permission.ViewCosts, Permission.OverrideLabels, Permission.CommandTrendyol, Permission.ViewPackingReport, Permission.ViewRuns, Permission.ViewChanges, Permission.SolveProblems,
            Permission.KeepOwnAccount,
        ],
        [Role.Accountant] = [Permission.ViewOrders, Permission.ViewProducts, Permission.ViewCosts, Permission.EditCosts, Permission.ImportMoney, Permission.KeepOwnAccount],
        [Role.Admin] = Enum.GetValues<Permission>(),
    };

    /// <summary>The permissions of a role.</summary>
    public static IReadOnlyList<Permission> PermissionsOf(Role role) => Granted[role];

    /// <summary>True when the role holds the permission.</summary>
    public static bool Allows(Role role, Permission permission) => Granted[role].Contains(permission);
}
