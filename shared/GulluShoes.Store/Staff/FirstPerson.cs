namespace GulluShoes.Store.Staff;

/// <summary>The admin of an empty shop (settings <c>FirstPerson:UserName|Password|Name</c>); nobody is made without both name and password.</summary>
public sealed class FirstPerson
{
    public string? UserName { get; init; }

    public string? Password { get; init; }

    public string? Name { get; init; }
}
