using System.Text.RegularExpressions;

namespace GulluShoes.Tests.House;

/// <summary>Nothing grows beyond what one can hold in the head.</summary>
public sealed partial class BudgetTests
{
    private const int LongestFile = 250;
    private const int LongestNinety = 150;
    private const int MostFiles = 15;
    private const int MostDependencies = 4;

    private static readonly string[] Forbidden = ["Service", "Manager", "Helper", "Impl", "Dto", "Utils"];

    private static readonly List<string> Sources = [.. HouseFiles.All(".cs"), .. HouseFiles.All(".ts"), .. HouseFiles.All(".tsx")];

    private static IEnumerable<string> Product => Sources.Where(file => !file.StartsWith("tests/", StringComparison.Ordinal));

    [Fact]
    public void No_file_is_longer_than_250_lines()
    {
        var tooLong = Sources.Where(file => !IsGenerated(file)).Select(file => (file, lines: Lines(file))).Where(each => each.lines > LongestFile);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Nine_of_ten_product_files_have_at_most_150_lines()
    {
        var lengths = Product.Where(file => !IsGenerated(file)).Select(Lines).Order().ToList();

        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, LongestNinety);
    }

    [Fact]
    public void No_folder_holds_more_than_15_files()
    {
        // The portal's tests lie beside what they test.
        var full = Sources.Where(file => !file.Contains(".test.", StringComparison.Ordinal)).CountBy(file => Path.GetDirectoryName(file)!).Where(folder => folder.Value > MostFiles);

        Assert.Empty(full);
    }

    [Fact]
    public void No_constructor_asks_for_more_than_four_things()
    {
        var assembly = typeof(GulluShoes.Functions.Hosting.FunctionCatalog).Assembly;
        var greedy = assembly.GetTypes()
            .Where(type => !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false))
            .Where(type => type.GetMethod("<Clone>$") is null)
            .SelectMany(type => type.GetConstructors())
            .Where(constructor => constructor.GetParameters().Count(parameter => IsDependency(parameter.ParameterType)) > MostDependencies)
            .Select(constructor => constructor.DeclaringType!.FullName);

        Assert.Empty(greedy);
    }

    [Fact]
    public void No_type_carries_a_name_that_says_nothing()
    {
        var named = Sources.SelectMany(file => TypeNames().Matches(File.ReadAllText(HouseFiles.Path(file))).Select(match => match.Groups["name"].Value))
            .Where(name => Forbidden.Any(word => name.EndsWith(word, StringComparison.Ordinal)));

        Assert.Empty(named);
    }

    [Fact]
    public void No_source_has_regions_or_plain_log_calls()
    {
        var offending = Product.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => Unwanted().IsMatch(File.ReadAllText(HouseFiles.Path(file))));

        Assert.Empty(offending);
    }

    // Records are data; a logger is not a dependency that anybody has to understand.
    private static bool IsDependency(Type type) => type.Namespace != "Microsoft.Extensions.Logging" && IsGiven(type);

    private static bool IsGiven(Type type) =>
        type.Namespace?.StartsWith("GulluShoes", StringComparison.Ordinal) == true || type.IsInterface || type == typeof(TimeProvider);

    private static bool IsGenerated(string file) => file.EndsWith(".d.ts", StringComparison.Ordinal);

    private static int Lines(string file) => File.ReadLines(HouseFiles.Path(file)).Count();

    [GeneratedRegex(@"\b(class|record|interface|struct|enum)\s+(?<name>[A-Z]\w+)")]
    private static partial Regex TypeNames();

    [GeneratedRegex(@"^\s*#region|\.Log(Trace|Debug|Information|Warning|Error|Critical)\(", RegexOptions.Multiline)]
    private static partial Regex Unwanted();
}
