using System.ComponentModel.DataAnnotations;

namespace GulluShoes.Store.Staff.Known;

/// <summary>How long a sign-in lasts (section <c>Sessions</c>). A shorter time counts within seconds, also for what was opened before.</summary>
public sealed class SessionSettings : IValidatableObject
{
    public const string Section = "Sessions";

    /// <summary>Hours after its last use at which a session ends.</summary>
    [Range(1, 8760, ErrorMessage = "Setting Sessions:IdleHours is not within 1 to 8760.")]
    public int IdleHours { get; init; } = 14 * 24;

    /// <summary>Days after the sign-in at which a session ends, however often it is used.</summary>
    [Range(1, 365, ErrorMessage = "Setting Sessions:LongestDays is not within 1 to 365.")]
    public int LongestDays { get; init; } = 30;

    /// <summary>Days for which a remembered device stands in for the second factor.</summary>
    [Range(1, 365, ErrorMessage = "Setting Sessions:DeviceDays is not within 1 to 365.")]
    public int DeviceDays { get; init; } = 90;

    /// <summary>Seconds for which a process may trust what it read of a session, unless it hears that sessions ended; 0 asks the database at each request.</summary>
    [Range(0, 60, ErrorMessage = "Setting Sessions:KnownSeconds is not within 0 to 60.")]
    public int KnownSeconds { get; init; } = 5;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IdleHours > LongestDays * 24)
        {
            yield return new ValidationResult("Setting Sessions:IdleHours is longer than Sessions:LongestDays.", [nameof(IdleHours)]);
        }
    }
}
