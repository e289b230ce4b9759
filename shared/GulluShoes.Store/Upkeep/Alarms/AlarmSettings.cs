using System.ComponentModel.DataAnnotations;
using GulluShoes.Shop.Upkeep;

namespace GulluShoes.Store.Upkeep.Alarms;

/// <summary>The section <c>Alarms</c> of the settings, as far as it says what an alarm is.</summary>
public sealed record AlarmSettings : IValidatableObject
{
    public const string Section = "Alarms";

    /// <summary>When no run has read the orders for so long, somebody should know.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "24:00:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Alarms:SyncAge is not between 1 min and 24 h.")]
    public TimeSpan SyncAge { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>When a message has waited for so long, somebody should know.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "24:00:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Alarms:QueueAge is not between 1 min and 24 h.")]
    public TimeSpan QueueAge { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What heals and comes back within it is not told again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "24:00:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Alarms:RepeatAfter is not between 0 and 24 h.")]
    public TimeSpan RepeatAfter { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The shop's quiet hours, by its clock: they hold where a person has said nothing else, and for the webhook. Null: none.</summary>
    public TimeOnly? QuietFrom { get; init; }

    /// <inheritdoc cref="QuietFrom"/>
    public TimeOnly? QuietTo { get; init; }

    /// <summary>Null when there are none.</summary>
    public QuietHours? Quiet => QuietFrom is { } from && QuietTo is { } to ? new QuietHours(from, to) : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((QuietFrom is null) != (QuietTo is null))
        {
            yield return new("Settings Alarms:QuietFrom and Alarms:QuietTo are given together or not at all.", [nameof(QuietFrom), nameof(QuietTo)]);
        }
    }
}
