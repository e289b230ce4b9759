using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Stack;

/// <summary>What kind of stack to start.</summary>
/// <param name="Data">Where it keeps its things.</param>
/// <param name="Settings">What was set from outside.</param>
public sealed record StackWish(DataFolder Data, OutsideSettings Settings)
{
    /// <summary>Everything of its own on free ports, nothing kept, settings for servers from outside ignored.</summary>
    public bool Throwaway { get; init; }

    /// <summary>The simulator's shop lives: orders come and move by the clock.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>More settings for the function app (<c>A__B</c>); they win over everything.</summary>
    public IReadOnlyDictionary<string, string?> AppSettings { get; init; } = new Dictionary<string, string?>();

    /// <summary>More settings for the simulator (<c>A__B</c>).</summary>
    public IReadOnlyDictionary<string, string?> SimulatorSettings { get; init; } = new Dictionary<string, string?>();

    /// <summary>The setting from outside that replaces a server of ours, or null.</summary>
    internal string? Outside(string name) => Throwaway ? null : Settings[name];
}
