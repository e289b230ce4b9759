using System.Text.Json.Serialization;
using GulluShoes.Documents.Codes;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;

namespace GulluShoes.Functions.Staff;

/// <summary>Who is signed in, and what the portal may offer.</summary>
/// <param name="RecoveryCodes">Told once, by the sign-in that set up the second factor.</param>
public sealed record SessionAnswer(
    string Name,
    Role Role,
    IReadOnlyList<Permission> Permissions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? RecoveryCodes = null)
{
    public static SessionAnswer Of(Person person) => new(person.Name, person.Role, Roles.PermissionsOf(person.Role));
}

/// <summary>What to put into the telephone; told until the first code has come, and never again.</summary>
/// <param name="Secret">Base32, for typing.</param>
/// <param name="Qr">The same for the camera.</param>
public sealed record EnrolmentAnswer(string Secret, QrPicture Qr)
{
    private const string Issuer = "GulluShoes";

    public static EnrolmentAnswer Of(string userName, string secret) => new(
        secret, QrPicture.Of($"otpauth://totp/{Issuer}:{Uri.EscapeDataString(userName)}?secret={secret}&issuer={Issuer}"));
}

/// <summary>Told once.</summary>
public sealed record RecoveryCodesAnswer(IReadOnlyList<string> RecoveryCodes);
