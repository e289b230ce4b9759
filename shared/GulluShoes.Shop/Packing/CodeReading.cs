using System.Text.RegularExpressions;

namespace GulluShoes.Shop.Packing;

/// <summary>A code that the shop knows: a barcode itself, or an alias of one.</summary>
public sealed record KnownCode(string Code, string Barcode);

/// <summary>Which product a reading names, and which shoe of the pair when the label says so.</summary>
public sealed record CodeMatch(string Barcode, ShoeSide? Side);

/// <summary>
/// One reading of a scanner, and everything it may have meant: symbology prefix, side marker, wrong keyboard layout,
/// lost Turkish letters. What it literally says always wins, and two products for one guess are no match at all.
/// </summary>
public sealed partial class CodeReading
{
    private readonly IReadOnlyList<Guess> literal;
    private readonly IReadOnlyList<Guess> undone;

    private CodeReading(string raw)
    {
        literal = [.. Guesses(raw)];
        undone = [.. Layouts(raw).SelectMany(Guesses).Except(literal).Distinct()];
        Texts = [.. literal.Concat(undone).Select(guess => guess.Text).Distinct(StringComparer.Ordinal)];
        Keys = [.. Texts.Select(CodeKey.Of).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
        BareKeys = [.. literal.Select(guess => CodeKey.Of(guess.Text)).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Codes to look up as they are.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Codes to look up by <see cref="CodeKey.Of"/>.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Codes to look up by <see cref="CodeKey.Bare"/>.</summary>
    public IReadOnlyList<string> BareKeys { get; }

    /// <param name="raw">As the scanner sent it, with or without its terminator.</param>
    public static CodeReading Of(string raw) => new(Clean(raw));

    /// <summary>The product, or null when none or more than one of the known codes fits best.</summary>
    public CodeMatch? Match(IReadOnlyCollection<KnownCode> known)
    {
        IEnumerable<Func<KnownCode, CodeMatch?>> ways =
        [
            code => Find(literal, code, guess => guess.Text == code.Code),
            code => Find(undone, code, guess => guess.Text == code.Code),
            code => Find(literal, code, guess => CodeKey.Of(guess.Text) == CodeKey.Of(code.Code)),
            code => Find(undone, code, guess => CodeKey.Of(guess.Text) == CodeKey.Of(code.Code)),
            code => Find(literal, code, guess => CodeKey.Of(guess.Text) == CodeKey.Bare(code.Code)),
        ];
        foreach (var way in ways)
        {
            var found = known.Select(way).OfType<CodeMatch>().Distinct().ToList();
            if (found.Count > 0)
            {
                return found.Count == 1 ? found[0] : null;
            }
        }

        return null;
    }

    private static CodeMatch? Find(IEnumerable<Guess> guesses, KnownCode code, Predicate<Guess> fits) =>
        guesses.FirstOrDefault(guess => fits(guess) && guess.Text.Length > 0) is { } guess ? new CodeMatch(code.Barcode, guess.Side) : null;

    private static IEnumerable<string> Layouts(string raw) =>
        from system in KeyboardLayout.All
        from scanner in KeyboardLayout.All
        where system != scanner
        let meant = system.Undo(raw, scanner)
        where meant is not null
        select meant;

    /// <summary>The text itself, then without its AIM prefix, then without its side marker.</summary>
    private static IEnumerable<Guess> Guesses(string text)
    {
        var plain = AimPrefix().Replace(text, "");
        foreach (var one in new[] { text, plain }.Distinct(StringComparer.Ordinal))
        {
            yield return new Guess(one, null);
            var marker = SideMarker().Match(one);
            if (marker.Success)
            {
                yield return new Guess(one[..marker.Index].TrimEnd(), marker.Value[^1] is 'L' or 'l' ? ShoeSide.Left : ShoeSide.Right);
            }
        }
    }

    private static string Clean(string raw) => string.Concat(raw.Where(sign => !char.IsControl(sign))).Trim();

    /// <summary>ISO/IEC 15424 symbology identifier, e.g. "]C1".</summary>
    [GeneratedRegex(@"^\][A-Za-z][0-9A-Za-z](?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex AimPrefix();

    [GeneratedRegex(@"\+[LRlr]$", RegexOptions.CultureInvariant)]
    private static partial Regex SideMarker();

    private sealed record Guess(string Text, ShoeSide? Side);
}
