namespace GulluShoes.Trendyol.Json;

/// <summary>The name a member had before Trendyol renamed it (orders: 6 April 2026). It fills the member where the new name is missing or null.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OldNameAttribute(string name) : Attribute
{
    public string Name => name;
}
