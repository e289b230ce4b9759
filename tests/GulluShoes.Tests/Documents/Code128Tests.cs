using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GulluShoes.Documents.Codes;

namespace GulluShoes.Tests.Documents;

public sealed class Code128Tests
{
    public static Arbitrary<string> Writable { get; } = Gen.Choose(' ', '~')
        .Select(code => (char)code)
        .Or(Gen.Choose('0', '9').Select(code => (char)code))
        .NonEmptyListOf()
        .Select(letters => new string([.. letters.Take(Code128.Longest)]))
        .ToArbitrary();

    [Fact]
    public void Every_pattern_has_eleven_modules_an_even_count_of_dark_ones_and_no_twin()
    {
        var patterns = Enumerable.Range(0, 106).Select(value => Code128Patterns.Of(value).ToString()).ToList();

        Assert.All(patterns, pattern => Assert.Equal(11, pattern.Sum(width => width - '0')));
        Assert.All(patterns, pattern => Assert.Equal(0, (pattern[0] + pattern[2] + pattern[4]) % 2));
        Assert.Equal(106, patterns.Distinct().Count());
    }

    [Property(MaxTest = 1000)]
    public Property What_is_written_reads_back_with_a_true_checksum() =>
        Prop.ForAll(Writable, text => Code128Reader.Read(Written(text).Widths) == text);

    [Property(MaxTest = 1000)]
    public Property No_other_choice_of_sets_is_shorter() =>
        Prop.ForAll(Writable, text => Code128Reader.Codes(Written(text).Widths).Count == FewestCodes(text) + 1);

    [Property]
    public Property The_width_is_the_sum_of_bars_and_spaces() =>
        Prop.ForAll(Writable, text => Written(text) is { } symbol && symbol.Modules == symbol.Widths.Sum() && symbol.Modules % 11 == 2);

    [Theory]
    [InlineData("7280012345678901", 11)]
    [InlineData("72800123456789012", 13)]
    [InlineData("AB", 5)]
    [InlineData("A1234B", 9)]
    [InlineData("A12B", 7)]
    [InlineData("12", 4)]
    [InlineData("1234A", 7)]
    public void Known_texts_take_known_numbers_of_codes(string text, int codes) =>
        Assert.Equal(codes, Code128Reader.Codes(Written(text).Widths).Count + 1);

    [Theory]
    [InlineData("Güllüayakkabı01", 1)]
    [InlineData("72800\t1", 5)]
    [InlineData("ı", 0)]
    [InlineData("AB\u007F", 2)]
    public void A_character_outside_printable_ascii_is_refused_with_its_position(string text, int position) =>
        Assert.Equal(new Code128.NotPrintableAscii(position), Code128.Encode(text));

    [Fact]
    public void Nothing_is_refused_as_empty_and_what_no_label_holds_as_too_long()
    {
        Assert.Equal(new Code128.Empty(), Code128.Encode(""));
        Assert.IsType<Code128.Symbol>(Code128.Encode(new string('7', Code128.Longest)));
        Assert.Equal(new Code128.TooLong(), Code128.Encode(new string('7', Code128.Longest + 1)));
    }

    private static BarPattern Written(string text) => Assert.IsType<Code128.Symbol>(Code128.Encode(text)).Bars;

    // Breadth first over (position, set), start code included: slow, obvious, and not how the encoder does it.
    private static int FewestCodes(string text)
    {
        var reached = new HashSet<(int At, bool Pairs)> { (0, true), (0, false) };
        for (var codes = 1; ; codes++)
        {
            if (reached.Any(state => state.At == text.Length))
            {
                return codes;
            }

            reached.UnionWith([.. reached.SelectMany(state => Next(text, state.At, state.Pairs))]);
        }
    }

    private static IEnumerable<(int At, bool Pairs)> Next(string text, int at, bool pairs)
    {
        yield return (at, !pairs);
        if (!pairs && at < text.Length)
        {
            yield return (at + 1, false);
        }

        if (pairs && at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]))
        {
            yield return (at + 2, true);
        }
    }
}
