using System.Text.Json;
using GulluShoes.Shop.Orders.Commands;

namespace GulluShoes.Store.Orders.Commands;

/// <summary>The column <c>body</c>: what a command holds besides its kind.</summary>
internal static class CommandJson
{
    public static string Write(PackageCommand command) => JsonSerializer.Serialize(command, command.GetType(), JsonSerializerOptions.Web);

    /// <exception cref="JsonException">The row was not written by <see cref="Write"/>.</exception>
    public static PackageCommand Read(CommandKind kind, string body) => kind switch
    {
        CommandKind.Picking => new PackageCommand.Picking(),
        CommandKind.Invoiced => As<PackageCommand.Invoiced>(body),
        CommandKind.Unsupplied => As<PackageCommand.Unsupplied>(body),
        CommandKind.Split => As<PackageCommand.Split>(body),
        CommandKind.BoxInfo => As<PackageCommand.BoxInfo>(body),
        CommandKind.CargoProvider => As<PackageCommand.CargoProvider>(body),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static T As<T>(string body) => JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web) ?? throw new JsonException("The body is null.");
}
