using ZXing.OneD;

namespace GulluShoes.Documents.Codes;

/// <summary>What became of a text that should be written as Code 128.</summary>
public abstract record Code128
{
    private Code128()
    {
    }

    /// <summary>The symbol.</summary>
    public sealed record Symbol(BarPattern Bars) : Code128
    {
        /// <summary>White modules that ISO/IEC 15417 asks for on each side.</summary>
        public const int QuietModules = 10;
    }

    /// <summary>Printable ASCII only: anything else is refused, never replaced by something similar.</summary>
    /// <param name="Position">Index of the first character that cannot be written, counted from 0.</param>
    public sealed record NotPrintableAscii(int Position) : Code128;

    /// <summary>More than <see cref="Longest"/> characters.</summary>
    public sealed record TooLong : Code128;

    /// <summary>There is nothing to write.</summary>
    public sealed record Empty : Code128;

    /// <summary>Far more than any label of ours has room for.</summary>
    public const int Longest = 80;

    /// <summary>Writes a text in the fewest codes that its sets allow.</summary>
    public static Code128 Encode(string text)
    {
        if (text.Length == 0)
        {
            return new Empty();
        }

        var foreign = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (foreign >= 0)
        {
            return new NotPrintableAscii(foreign);
        }

        return text.Length > Longest ? new TooLong() : new Symbol(BarPattern.Of(new Code128Writer().encode(text), Symbol.QuietModules));
    }
}
