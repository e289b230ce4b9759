using System.Globalization;
using System.Text.RegularExpressions;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <summary>What people see where they change a setting.</summary>
public enum SettingKind
{
    Whole,
    Fraction,
    Duration,
    Clock,
    Choice,
    Text,
}

/// <param name="Value">As it is kept.</param>
/// <param name="Word">As people read it.</param>
public sealed record SettingChoice(string Value, string Word);

/// <summary>The form of a setting's value: three texts of one thing. It is kept as a settings file would hold it, shown as people here write it, and read as they type it.</summary>
public abstract partial record SettingForm(SettingKind Kind)
{
    /// <summary>What stands behind the value; null for nothing.</summary>
    public string? Unit { get; init; }

    /// <summary>In the unit; null where there is no least.</summary>
    public decimal? Least { get; init; }

    /// <summary>In the unit; null where there is no most.</summary>
    public decimal? Most { get; init; }

    public IReadOnlyList<SettingChoice> Choices { get; init; } = [];

    /// <summary>True when no value is a value.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>What is wrong with a value that cannot be read.</summary>
    public required string Refusal { get; init; }

    /// <summary>As it is kept; null for what cannot be.</summary>
    public abstract string? Read(string typed);

    /// <summary>As people read it; null for what is kept and can no longer be.</summary>
    public abstract string? Show(string kept);

    /// <summary>What an options record holds, as it would be kept.</summary>
    public virtual string Keep(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    public static SettingForm Whole(int least, int most, string unit) => new WholeForm(least, most)
    {
        Unit = unit,
        Least = least,
        Most = most,
        Refusal = string.Create(Turkish, $"{least:#,0} ile {most:#,0} arasında bir tam sayı yazın."),
    };

    public static SettingForm Fraction(decimal least, decimal most, string unit) => new FractionForm(least, most)
    {
        Unit = unit,
        Least = least,
        Most = most,
        Refusal = string.Create(Turkish, $"{least:#,0.##} ile {most:#,0.##} arasında bir sayı yazın."),
    };

    public static SettingForm Minutes(int least, int most) => new DurationForm(least, most)
    {
        Unit = "dakika",
        Least = least,
        Most = most,
        Refusal = string.Create(Turkish, $"{least:#,0} ile {most:#,0} arasında bir dakika sayısı yazın."),
    };

    /// <summary>A time of the day, or none.</summary>
    public static SettingForm Clock() => new ClockForm { MayBeEmpty = true, Refusal = "Saati 22:30 gibi yazın ya da boş bırakın." };

    public static SettingForm Choice(params SettingChoice[] choices) => new ChoiceForm { Choices = choices, Refusal = "Listedekilerden birini seçin." };

    /// <param name="pattern">What the options record takes.</param>
    public static SettingForm Text(string pattern, string refusal, bool mayBeEmpty = false) => new TextForm(pattern) { MayBeEmpty = mayBeEmpty, Refusal = refusal };

    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    /// <summary>"1.234,56", "1234,56" and "1234.56" are one number; a lone point before three digits parts thousands, as people here write.</summary>
    private static decimal? Number(string typed)
    {
        var text = typed.Trim();
        var plain = text.Contains(',', StringComparison.Ordinal) || Thousands().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$")]
    private static partial Regex Thousands();

    private sealed record WholeForm(int Lowest, int Highest) : SettingForm(SettingKind.Whole)
    {
        public override string? Read(string typed) =>
            Number(typed) is { } number && number == decimal.Truncate(number) && number >= Lowest && number <= Highest ? ((int)number).ToString(CultureInfo.InvariantCulture) : null;

        public override string? Show(string kept) => int.TryParse(kept, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    private sealed record FractionForm(decimal Lowest, decimal Highest) : SettingForm(SettingKind.Fraction)
    {
        public override string? Read(string typed) => Number(typed) is { } number && number >= Lowest && number <= Highest ? Keep(number) : null;

        public override string? Show(string kept) =>
            decimal.TryParse(kept, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.####", Turkish) : null;

        public override string Keep(object? value) => ((decimal)value!).ToString("0.####", CultureInfo.InvariantCulture);
    }

    private sealed record DurationForm(int Lowest, int Highest) : SettingForm(SettingKind.Duration)
    {
        public override string? Read(string typed) => Number(typed) is { } minutes && minutes >= Lowest && minutes <= Highest ? Keep(TimeSpan.FromMinutes((double)minutes)) : null;

        public override string? Show(string kept) => TimeSpan.TryParse(kept, CultureInfo.InvariantCulture, out var time) ? time.TotalMinutes.ToString("0.##", Turkish) : null;

        public override string Keep(object? value) => ((TimeSpan)value!).ToString("c", CultureInfo.InvariantCulture);
    }

    private sealed record ClockForm() : SettingForm(SettingKind.Clock)
    {
        public override string? Read(string typed) => typed.Trim() is { Length: > 0 } text ? (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null) : "";

        public override string? Show(string kept) => kept is "" || TimeOnly.TryParse(kept, CultureInfo.InvariantCulture, out _) ? kept : null;

        public override string Keep(object? value) => value is TimeOnly time ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : "";
    }

    private sealed record ChoiceForm() : SettingForm(SettingKind.Choice)
    {
        public override string? Read(string typed) => Choices.SingleOrDefault(choice => choice.Value == typed)?.Value;

        public override string? Show(string kept) => Choices.SingleOrDefault(choice => choice.Value == kept)?.Value;
    }

    private sealed record TextForm(string Pattern) : SettingForm(SettingKind.Text)
    {
        public override string? Read(string typed) => Regex.IsMatch(typed.Trim(), $"^(?:{Pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) ? typed.Trim() : null;

        public override string? Show(string kept) => kept;
    }
}
