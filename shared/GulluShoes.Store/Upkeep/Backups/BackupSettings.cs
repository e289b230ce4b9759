using System.ComponentModel.DataAnnotations;

namespace GulluShoes.Store.Upkeep.Backups;

/// <summary>The section <c>Backup</c>.</summary>
public sealed class BackupSettings
{
    public const string Section = "Backup";

    /// <summary>Connection string of the storage account that keeps the backups; the shop's own when empty. Another one survives the loss of the shop's.</summary>
    public string Storage { get; init; } = "";

    /// <summary>So many days back every backup is kept.</summary>
    [Range(1, 3650, ErrorMessage = "Setting Backup:KeepDays is not within 1 to 3650.")]
    public int KeepDays { get; init; } = 30;

    /// <summary>So many months back the first backup of each is kept.</summary>
    [Range(1, 240, ErrorMessage = "Setting Backup:KeepMonths is not within 1 to 240.")]
    public int KeepMonths { get; init; } = 12;
}
