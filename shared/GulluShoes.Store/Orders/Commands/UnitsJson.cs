using System.Text.Json;
using GulluShoes.Shop.Orders.Commands;

namespace GulluShoes.Store.Orders.Commands;

/// <summary>The column <c>hold_units</c>.</summary>
internal static class UnitsJson
{
    /// <summary>Null for none.</summary>
    public static string? Write(IReadOnlyList<CommandUnits> units) => units.Count == 0 ? null : JsonSerializer.Serialize(units, JsonSerializerOptions.Web);

    public static IReadOnlyList<CommandUnits> Read(string? column) =>
        column is null ? [] : JsonSerializer.Deserialize<List<CommandUnits>>(column, JsonSerializerOptions.Web) ?? [];
}
