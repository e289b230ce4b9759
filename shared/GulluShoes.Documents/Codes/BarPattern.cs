namespace GulluShoes.Documents.Codes;

/// <summary>A symbol of bars and spaces.</summary>
/// <param name="Widths">In modules, bar first and last, without quiet zones.</param>
/// <param name="QuietModules">White modules that the symbol's standard asks for on each side.</param>
public sealed record BarPattern(IReadOnlyList<int> Widths, int QuietModules)
{
    public int Modules { get; } = Widths.Sum();

    /// <summary>From dark and light modules, without what is light before the first bar and behind the last.</summary>
    internal static BarPattern Of(ReadOnlySpan<bool> dark, int quietModules)
    {
        var (first, last) = (dark.IndexOf(true), dark.LastIndexOf(true));
        var widths = new List<int>();
        for (var at = first; at <= last; at++)
        {
            if (at > first && dark[at] == dark[at - 1])
            {
                widths[^1]++;
            }
            else
            {
                widths.Add(1);
            }
        }

        return new BarPattern(widths, quietModules);
    }
}
