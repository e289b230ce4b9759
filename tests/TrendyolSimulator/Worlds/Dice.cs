namespace TrendyolSimulator.Worlds;

/// <summary>
/// Seeded chance (SplitMix64). Each subject draws from its own stream, so that the order in which calls happen to arrive changes
/// nothing about what a package looks like.
/// </summary>
public sealed class Dice
{
    private ulong state;

    private Dice(ulong state) => this.state = state;

    /// <summary>The stream of one subject: same arguments, same throws.</summary>
    public static Dice For(ulong seed, string subject, long number = 0)
    {
        var mixed = seed ^ 0x9E3779B97F4A7C15UL;
        foreach (var letter in subject)
        {
            mixed = Mix(mixed + letter);
        }

        return new Dice(Mix(mixed + (ulong)number));
    }

    /// <summary>In [0, 1).</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both possible.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both possible.</summary>
    public long Between(long low, long high) => low + (long)(Next() % (ulong)(high - low + 1));

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    /// <summary>Waiting time of a memoryless process, in the unit of <paramref name="mean"/>.</summary>
    public double Wait(double mean) => -mean * Math.Log(1 - Fraction());

    public string Digits(int count) =>
        string.Create(count, this, static (span, dice) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)('0' + dice.Between(0, 9));
            }
        });

    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        return Mix(state);
    }
}
