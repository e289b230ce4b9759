namespace GulluShoes.Store.Staff;

/// <summary>The admin of an empty shop (settings <c>FirstPerson:UserName|Password|Name</c>); without both name and password an admin with a one-time password is made.</summary>
public sealed class FirstPerson
{
    /// <summary>Who is made when the settings name nobody.</summary>
    public const string UnnamedUserName = "yonetici";

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public string? Name { get; init; }
}
