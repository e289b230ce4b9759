using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;

namespace GulluShoes.Functions.Staff;

/// <summary>Who is signed in, and what the portal may offer.</summary>
public sealed record SessionAnswer(string Name, Role Role, IReadOnlyList<Permission> Permissions)
{
    public static SessionAnswer Of(Person person) => new(person.Name, person.Role, Roles.PermissionsOf(person.Role));
}
