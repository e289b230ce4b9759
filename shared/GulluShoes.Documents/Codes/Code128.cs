namespace GulluShoes.Documents.Codes;

/// <summary>What became of a text that should be written as Code 128.</summary>
public abstract record Code128
{
    private Code128()
    {
    }

    /// <summary>The symbol.</summary>
    /// <param name="Widths">Bars and spaces in modules, bar first and last, without quiet zones.</param>
    /// <param name="Modules">Their sum.</param>
    public sealed record Symbol(IReadOnlyList<int> Widths, int Modules) : Code128
    {
        /// <summary>White modules that ISO/IEC 15417 asks for on each side.</summary>
        public const int QuietModules = 10;
    }

    /// <summary>Printable ASCII only: anything else is refused, never replaced by something similar.</summary>
    /// <param name="Position">Index of the first character that cannot be written, counted from 0.</param>
    public sealed record NotPrintableAscii(int Position) : Code128;

    /// <summary>There is nothing to write.</summary>
    public sealed record Empty : Code128;

    /// <summary>Writes a text in the fewest codes that sets B (characters) and C (pairs of digits) allow.</summary>
    public static Code128 Encode(string text)
    {
        if (text.Length == 0)
        {
            return new Empty();
        }

        var foreign = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        return foreign >= 0 ? new NotPrintableAscii(foreign) : Draw(CodesOf(text));
    }

    private static Symbol Draw(List<int> codes)
    {
        var sum = codes[0];
        for (var i = 1; i < codes.Count; i++)
        {
            sum += i * codes[i];
        }

        codes.Add(sum % 103);
        var widths = new List<int>((codes.Count * 6) + 7);
        foreach (var code in codes)
        {
            Append(widths, Code128Patterns.Of(code));
        }

        Append(widths, Code128Patterns.Stop);
        return new Symbol(widths, widths.Sum());
    }

    private static void Append(List<int> widths, ReadOnlySpan<char> pattern)
    {
        foreach (var width in pattern)
        {
            widths.Add(width - '0');
        }
    }

    private static List<int> CodesOf(string text)
    {
        var (inB, inC) = CodesLeft(text);
        var pairs = inC[0] <= inB[0];
        var codes = new List<int> { pairs ? Code128Patterns.StartC : Code128Patterns.StartB };
        var at = 0;
        while (at < text.Length)
        {
            if (pairs && inC[at] <= inB[at])
            {
                codes.Add(((text[at] - '0') * 10) + text[at + 1] - '0');
                at += 2;
            }
            else if (pairs || inC[at] + 1 < inB[at])
            {
                codes.Add(pairs ? Code128Patterns.CodeB : Code128Patterns.CodeC);
                pairs = !pairs;
            }
            else
            {
                codes.Add(text[at++] - ' ');
            }
        }

        return codes;
    }

    // The fewest codes still needed from each position when the next code is written in B, or in C. Looking from the end
    // makes the choice exact where the customary "four digits or more" rule is only nearly so.
    private static (int[] InB, int[] InC) CodesLeft(string text)
    {
        const int impossible = int.MaxValue / 2;
        var inB = new int[text.Length + 1];
        var inC = new int[text.Length + 1];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            inB[at] = 1 + Math.Min(inB[at + 1], inC[at + 1] + 1);
            var pair = at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]);
            inC[at] = pair ? 1 + Math.Min(inC[at + 2], inB[at + 2] + 1) : impossible;
        }

        return (inB, inC);
    }
}
