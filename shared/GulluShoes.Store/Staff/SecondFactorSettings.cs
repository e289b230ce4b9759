using System.ComponentModel.DataAnnotations;
using GulluShoes.Shop.Staff;

namespace GulluShoes.Store.Staff;

/// <summary>Who may not come in with a password alone (settings <c>SecondFactor:*</c>).</summary>
public sealed class SecondFactorSettings : IValidatableObject
{
    private const string Nobody = "none";

    /// <summary>Roles, separated by commas; <c>none</c> leaves it to each person.</summary>
    public string ForcedRoles { get; init; } = $"{Role.Admin},{Role.Accountant}";

    internal IReadOnlyList<Role> Roles => Words() is [Nobody] ? [] : [.. Words().Select(word => Enum.Parse<Role>(word, ignoreCase: true))];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // A misspelt role must stop the start: it would leave that role's door ajar.
        if (Words() is not [Nobody] && Words().Any(word => !Enum.GetNames<Role>().Contains(word, StringComparer.OrdinalIgnoreCase)))
        {
            yield return new ValidationResult($"SecondFactor:ForcedRoles must be '{Nobody}' or roles separated by commas: {string.Join(", ", Enum.GetNames<Role>())}.", [nameof(ForcedRoles)]);
        }
    }

    private string[] Words() => ForcedRoles.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
