namespace GulluShoes.Trendyol.Hooks;

/// <summary>An address that Trendyol tells of changes, as it lists it.</summary>
/// <param name="Status">"ACTIVE", or "PASSIVE" after thirteen deliveries that failed or when somebody turned it off.</param>
public sealed record WireHook(string Id, string? Url, string? Status)
{
    /// <summary>True while Trendyol tells it anything.</summary>
    public bool IsActive => Status == "ACTIVE";
}

/// <summary>Where Trendyol is to tell of changes.</summary>
/// <param name="Url">https. Trendyol takes none that contains its own names or "localhost".</param>
/// <param name="Key">What it sends along in <c>x-api-key</c>: the only proof that it is Trendyol, for there is no signature.</param>
public sealed record HookWish(string Url, string Key)
{
    /// <summary>Leaves the key out: wishes end up in logs.</summary>
    public override string ToString() => Url;
}
