using System.ComponentModel.DataAnnotations;

namespace GulluShoes.Store.Caching;

/// <summary>What is kept for a while because reading it anew is dear. None of it is the truth that anybody writes by.</summary>
public enum CacheKind
{
    /// <summary>How many packages are in which list.</summary>
    Counts,

    /// <summary>How many products are in which list.</summary>
    Products,

    /// <summary>The marketplace's categories, with what their products must tell.</summary>
    Trades,
}

/// <summary>How long what can be recomputed is kept (section <c>Cache</c> of the settings); 0 keeps nothing. Seconds.</summary>
public sealed class CacheSettings
{
    [Range(0, 3600)]
    public int CountsSeconds { get; init; } = 5;

    [Range(0, 3600)]
    public int ProductsSeconds { get; init; } = 5;

    [Range(0, 86400)]
    public int TradesSeconds { get; init; } = 3600;

    internal TimeSpan Of(CacheKind kind) => TimeSpan.FromSeconds(kind switch
    {
        CacheKind.Counts => CountsSeconds,
        CacheKind.Products => ProductsSeconds,
        CacheKind.Trades => TradesSeconds,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    });
}
