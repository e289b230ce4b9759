using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GulluShoes.Trendyol.Json;

/// <summary>How Trendyol's JSON is read: any letter case, numbers as strings, old member names, nothing thrown away.</summary>
internal static class WireJson
{
    // Reflection rather than source generation: the generated readers cannot set init-only members one by one, which old names need.
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new LooseText(), new LooseFlag(), new LooseId(), new LooseNumber<long>(), new LooseNumber<int>(), new LooseNumber<decimal>() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AcceptOldNames } },
    };

    private static void AcceptOldNames(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.ToArray())
        {
            var names = member.AttributeProvider?.GetCustomAttributes(typeof(OldNameAttribute), inherit: true) ?? [];
            foreach (var old in names.Cast<OldNameAttribute>())
            {
                type.Properties.Add(Alias(type, member, old.Name));
            }
        }
    }

    private static JsonPropertyInfo Alias(JsonTypeInfo type, JsonPropertyInfo member, string oldName)
    {
        var (get, set) = (member.Get!, member.Set!);
        var alias = type.CreateJsonPropertyInfo(member.PropertyType, oldName);
        alias.CustomConverter = member.CustomConverter;
        alias.Set = (owner, value) => set(owner, IsNothing(get(owner)) ? value : get(owner));
        member.Set = (owner, value) => set(owner, IsNothing(value) ? get(owner) : value);
        return alias;
    }

    private static bool IsNothing(object? value) => value is null or 0L;
}
