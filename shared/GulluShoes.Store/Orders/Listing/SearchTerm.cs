namespace GulluShoes.Store.Orders.Listing;

/// <summary>What a person typed, normalised as the search text is, as patterns for LIKE.</summary>
/// <param name="Text">Normalised, without line feeds; not empty.</param>
internal sealed record SearchTerm(string Text)
{
    private const string LettersAndDigits = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string Separators = "\n -./_";

    /// <summary>A whole field equals it: each field of the search text stands between line feeds.</summary>
    public string Exactly => $"%\n{Escaped}\n%";

    public string Contained => $"%{Escaped}%";

    /// <summary>
    /// False for signs and for letters between signs, of which no trigram index knows anything: asking it would read it whole.
    /// Those are looked for among the first packages of the list only.
    /// </summary>
    public bool IsInIndex => Text.Length == 1 ? char.IsLetterOrDigit(Text[0]) : Text.Zip(Text.Skip(1)).Any(pair => char.IsLetterOrDigit(pair.First) && char.IsLetterOrDigit(pair.Second));

    /// <summary>True when the index finds every row that contains the term; for a single letter it finds beginnings of words only.</summary>
    public bool IndexIsComplete => Text.Length > 1;

    /// <summary>
    /// The same question in patterns that a trigram index can answer. Three characters are one; two are all threes around
    /// them, or a word of their own; a single one is asked for at the beginning of words.
    /// </summary>
    public string[] IndexPatterns => Text.Length switch
    {
        1 => [.. Separators.Select(before => $"%{Escape(before)}{Escaped}%")],
        2 =>
        [
            .. LettersAndDigits.Select(after => $"%{Escaped}{after}%"),
            .. LettersAndDigits.Select(before => $"%{before}{Escaped}%"),
            .. Separators.SelectMany(before => Separators.Select(after => $"%{Escape(before)}{Escaped}{Escape(after)}%")),
        ],
        _ => [Contained],
    };

    private string Escaped => string.Concat(Text.Select(Escape));

    // What people type is text: % and _ are no wildcards, and a backslash escapes nothing.
    private static string Escape(char letter) => letter is '%' or '_' or '\\' ? $"\\{letter}" : letter.ToString();
}
