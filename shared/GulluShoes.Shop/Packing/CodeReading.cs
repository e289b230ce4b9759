using System.Text.RegularExpressions;

namespace GulluShoes.Shop.Packing;

/// <summary>A code that the shop knows: a barcode itself, or an alias of one.</summary>
public sealed record KnownCode(string Code, string Barcode);

/// <summary>Which product a reading names, and which shoe of the pair when the label says so.</summary>
public sealed record CodeMatch(string Barcode, ShoeSide? Side);

/// <summary>
/// One reading of a scanner, and everything it may have meant: symbology prefix, side marker, wrong keyboard layout,
/// lost Turkish letters. Two products for one reading are no match at all.
/// </summary>
public sealed partial class CodeReading
{
    private readonly IReadOnlyList<Guess> guesses;

    private CodeReading(string raw)
    {
        guesses = [.. Layouts(raw).Prepend(raw).Distinct(StringComparer.Ordinal).SelectMany(Guesses).Where(guess => guess.Key.Length > 0).Distinct()];
        Texts = [.. guesses.Select(guess => guess.Text).Distinct(StringComparer.Ordinal)];
        Keys = [.. guesses.Select(guess => guess.Key).Distinct(StringComparer.Ordinal)];
        BareKeys = [.. Texts.Select(CodeKey.Bare).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Codes to look up as they are.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Codes to look up by <see cref="CodeKey.Of"/>.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Codes to look up by <see cref="CodeKey.Bare"/>.</summary>
    public IReadOnlyList<string> BareKeys { get; }

    /// <summary>A command to the station, known or not; no product has such a code.</summary>
    public bool IsCommand => Keys.Any(key =>
        key.Length > StationCodes.CommandKey.Length && key.StartsWith(StationCodes.CommandKey, StringComparison.Ordinal)
        && !char.IsAsciiLetterOrDigit(key[StationCodes.CommandKey.Length]) && key[StationCodes.CommandKey.Length] != ' ');

    /// <param name="raw">As the scanner sent it, with or without its terminator.</param>
    public static CodeReading Of(string raw) => new(Clean(raw));

    /// <summary>
    /// The product, or null when none or more than one of the known codes fits. A wrong layout may turn one product's code
    /// into another's, so all that it can have been are suspects; case and accents are forgiven only when there is none.
    /// </summary>
    public CodeMatch? Match(IReadOnlyCollection<KnownCode> known)
    {
        if (IsCommand)
        {
            return null;
        }

        var suspects = Find(known, (guess, code) => guess.Text == code || CodeKey.IsRestOf(guess.Text, code));
        return Only(suspects.Count > 0 ? suspects : Find(known, (guess, code) => guess.Key == CodeKey.Of(code)));
    }

    private List<CodeMatch> Find(IReadOnlyCollection<KnownCode> known, Func<Guess, string, bool> fits) =>
        [.. from code in known
            from guess in guesses
            where fits(guess, code.Code)
            select new CodeMatch(code.Barcode, guess.Side)];

    private static CodeMatch? Only(List<CodeMatch> found)
    {
        if (found.DistinctBy(match => match.Barcode, StringComparer.Ordinal).Count() != 1)
        {
            return null;
        }

        // A code with its marker may be an alias as well: the marker still tells the side.
        var sides = found.Select(match => match.Side).OfType<ShoeSide>().Distinct().ToList();
        return new CodeMatch(found[0].Barcode, sides is [var side] ? side : null);
    }

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

    private sealed record Guess(string Text, ShoeSide? Side)
    {
        public string Key { get; } = CodeKey.Of(Text);
    }
}
