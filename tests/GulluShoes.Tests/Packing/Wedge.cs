using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Packing;

/// <summary>A scanner that plays keyboard: presses the keys of its own layout, while the device reads them with another.</summary>
internal sealed record Wedge(KeyboardLayout Scanner, KeyboardLayout Device)
{
    public static IReadOnlyList<Wedge> All { get; } =
        [.. KeyboardLayout.All.SelectMany(_ => KeyboardLayout.All, (scanner, device) => new Wedge(scanner, device))];

    /// <summary>What arrives; what the scanner's layout has no key for is left out.</summary>
    public string Read(string code) => string.Concat(code.Select(sign => Scanner.Undo(sign.ToString(), Device)));
}
