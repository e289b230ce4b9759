namespace GulluShoes.Benchmarks;

/// <summary>What stands in the middle, and near the end, of measured values: one slow round says more about the machine than about the code.</summary>
internal static class Quantiles
{
    public static double Median(IReadOnlyCollection<double> values) => At(values, 0.5);

    /// <summary>The value that 95 of 100 do not exceed.</summary>
    public static double P95(IReadOnlyCollection<double> values) => At(values, 0.95);

    /// <summary>The value that 99 of 100 do not exceed.</summary>
    public static double P99(IReadOnlyCollection<double> values) => At(values, 0.99);

    private static double At(IReadOnlyCollection<double> values, double share) =>
        values.Order().ElementAt(Math.Min(values.Count - 1, (int)(values.Count * share)));
}
