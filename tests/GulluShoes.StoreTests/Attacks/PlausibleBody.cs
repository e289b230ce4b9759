using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>JSON that a door can read, made from the type that it reads.</summary>
internal static class PlausibleBody
{
    private const int Deepest = 6;

    private static readonly Dictionary<Type, string> Fixed = new()
    {
        [typeof(bool)] = "false",
        [typeof(DateOnly)] = "\"2026-11-02\"",
        [typeof(TimeOnly)] = "\"10:30:00\"",
        [typeof(DateTimeOffset)] = "\"2026-11-02T10:30:00Z\"",
        [typeof(JsonElement)] = "{}",
    };

    private static readonly Type[] Numbers = [typeof(int), typeof(long), typeof(short), typeof(decimal), typeof(double)];

    /// <param name="number">As it stands in JSON.</param>
    public static string Of(Type type, string text, string number, int depth = 0)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when depth > Deepest => "null",
            _ when bare == typeof(string) => JsonSerializer.Serialize(text),
            _ when bare == typeof(Guid) => $"\"{Guid.NewGuid()}\"",
            _ when Numbers.Contains(bare) => number,
            _ when Fixed.TryGetValue(bare, out var known) => known,
            { IsEnum: true } => $"\"{Camel(Enum.GetNames(bare)[0])}\"",
            _ when ItemOf(bare) is { } item => $"[{Of(item, text, number, depth + 1)}]",
            _ => $"{{{string.Join(',', Members(bare).Select(member => $"\"{Camel(member.Name)}\":{Of(member.Type, text, number, depth + 1)}"))}}}",
        };
    }

    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? item : null;

    private static IEnumerable<(string Name, Type Type)> Members(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is not null && property.Name != "EqualityContract")
        .Select(property => (property.Name, property.PropertyType));

    private static string Camel(string name) => char.ToLower(name[0], CultureInfo.InvariantCulture) + name[1..];
}
