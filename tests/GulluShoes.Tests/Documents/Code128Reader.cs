using System.Text;

namespace GulluShoes.Tests.Documents;

/// <summary>Reads bars back, as a scanner would, and throws at anything that a scanner would reject.</summary>
internal static class Code128Reader
{
    private static readonly Dictionary<string, int> Values = Enumerable.Range(0, 106).ToDictionary(value => Code128Patterns.Of(value).ToString());

    /// <summary>Code values from the start code to the check code.</summary>
    public static IReadOnlyList<int> Codes(IReadOnlyList<int> widths)
    {
        var text = string.Concat(widths);
        Assert.EndsWith(Code128Patterns.Stop, text, StringComparison.Ordinal);
        return [.. text[..^Code128Patterns.Stop.Length].Chunk(6).Select(pattern => Values[new string(pattern)])];
    }

    public static string Read(IReadOnlyList<int> widths)
    {
        var codes = Codes(widths);
        Assert.Equal(codes[^1], (codes[0] + codes.Take(codes.Count - 1).Select((code, i) => code * i).Sum()) % 103);
        var pairs = codes[0] == Code128Patterns.StartC;
        var text = new StringBuilder();
        foreach (var code in codes.Skip(1).SkipLast(1))
        {
            if (code == (pairs ? Code128Patterns.CodeB : Code128Patterns.CodeC))
            {
                pairs = !pairs;
            }
            else
            {
                text.Append(pairs ? $"{code:00}" : $"{(char)(code + ' ')}");
            }
        }

        return text.ToString();
    }
}
