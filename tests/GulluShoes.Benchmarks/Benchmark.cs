namespace GulluShoes.Benchmarks;

/// <summary>One measurement that can be run by its name.</summary>
/// <param name="Name">As the command line says it.</param>
/// <param name="RunAsync">Measures and answers figures by name.</param>
public sealed record Benchmark(string Name, Func<BenchmarkRun, Task<IReadOnlyDictionary<string, double>>> RunAsync);

/// <summary>What a benchmark is given.</summary>
/// <param name="Scale">1 for the sizes of the specification, less for a quick look.</param>
/// <param name="Cancellation">Ctrl-C.</param>
public sealed record BenchmarkRun(double Scale, CancellationToken Cancellation)
{
    /// <summary>The specification's size at this scale, at least 1.</summary>
    public int Scaled(int size) => Math.Max(1, (int)Math.Round(size * Scale));

    /// <summary>Tells the person who waits; standard output is kept for the result.</summary>
    public static void Say(string progress) => Console.Error.WriteLine(progress);
}
