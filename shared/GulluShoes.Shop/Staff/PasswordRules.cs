namespace GulluShoes.Shop.Staff;

/// <summary>Why a password is not good enough.</summary>
public enum PasswordFlaw
{
    TooShort,
    TooLong,

    /// <summary>Among the first that a guesser tries.</summary>
    Common,

    /// <summary>Made of the person's own user name.</summary>
    LikeUserName,

    /// <summary>The one that was to be changed.</summary>
    Same,
}

/// <summary>
/// What a password must be: long, and none that a guesser tries first. Which kinds of characters it has does not matter: NIST SP 800-63B, section 3.1.1.2.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 10;

    /// <summary>Longer ones are nobody's, and hashing them would only burn time.</summary>
    public const int Longest = 200;

    private const int FewestDifferent = 5;

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>Null when the password may be used.</summary>
    public static PasswordFlaw? FlawOf(string password, string userName) => password.Length switch
    {
        < Shortest => PasswordFlaw.TooShort,
        > Longest => PasswordFlaw.TooLong,
        _ when StemOf(password) is var stem && (stem == StemOf(userName) || Folded(password) == Folded(userName)) => PasswordFlaw.LikeUserName,
        _ => IsCommon(password) ? PasswordFlaw.Common : null,
    };

    private static bool IsCommon(string password)
    {
        var folded = Folded(password);
        return folded.Distinct().Count() < FewestDifferent || IsRow(folded) || Common.Value.Contains(folded) || Common.Value.Contains(StemOf(password));
    }

    // "Galatasaray1905!" is "galatasaray" to a guesser: what stands around the word is what he tries first.
    private static string StemOf(string password) => Folded(password).Trim([.. "0123456789.,!?*-_+#@ "]);

    // 1234567890, abcdefghij and their like, forwards and backwards.
    private static bool IsRow(string text) =>
        Enumerable.Range(1, text.Length - 1).Count(at => Math.Abs(text[at] - text[at - 1]) <= 1) >= (text.Length - 1) * 3 / 4;

    private static string Folded(string text) => string.Concat(text.ToLowerInvariant().Select(letter => letter switch
    {
        'ı' or 'İ' => 'i',
        'ş' => 's',
        'ğ' => 'g',
        'ç' => 'c',
        'ö' => 'o',
        'ü' => 'u',
        _ => letter,
    }));

    private static HashSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
