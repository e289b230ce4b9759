using System.Reflection;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Upkeep.Settings;
using GulluShoes.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace GulluShoes.Tests.House;

/// <summary>The one list of what the shop may change by itself, against the options records that the app reads.</summary>
public sealed class SettingTests
{
    private static readonly SettingJudge Judge = new(new ConfigurationBuilder().Build());

    public static TheoryData<string> Keys => [.. SettingList.All.Select(setting => setting.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_listed_setting_is_one_of_its_options_record_and_takes_its_default(string key)
    {
        var setting = SettingList.Find(key)!;

        Assert.Equal(setting.Section, setting.Options.GetField("Section")?.GetRawConstantValue());
        Assert.NotNull(setting.Options.GetProperty(setting.Property));
        var shown = setting.Form.Show(Judge.InForce(setting, new Dictionary<string, string>()));
        Assert.NotNull(shown);
        Assert.NotNull(setting.Form.Read(shown));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Whatever_the_list_allows_the_options_record_takes_and_holds(string key)
    {
        var setting = SettingList.Find(key)!;
        foreach (var choice in setting.Form.Choices)
        {
            Holds(setting, choice.Value, []);
        }

        // Bounds that depend on one another meet at their least and at their most.
        var mates = SettingList.All.Where(other => other != setting && other.Together is not null && other.Together == setting.Together).ToList();
        foreach (var bound in new Func<SettingForm, decimal?>[] { form => form.Least, form => form.Most }.Where(bound => bound(setting.Form) is not null))
        {
            Holds(setting, $"{bound(setting.Form)}", mates.ToDictionary(mate => mate.Key, mate => mate.Form.Read($"{bound(mate.Form)}")!));
        }
    }

    private static void Holds(Setting setting, string typed, Dictionary<string, string> others)
    {
        var kept = setting.Form.Read(typed);
        Assert.NotNull(kept);
        var judged = Judge.Judge(new Dictionary<string, string>(others) { [setting.Key] = kept });

        Assert.Empty(judged.Refused);
        Assert.Equal(kept, Judge.InForce(setting, judged.Held));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_listed_setting_is_told_of_in_the_README(string key) =>
        Assert.Contains($"`{key}`", File.ReadAllText(HouseFiles.Path("README.md")), StringComparison.Ordinal);

    /// <summary>A value that is read once would hold until the next start.</summary>
    [Fact]
    public void Nothing_reads_once_what_the_portal_can_change()
    {
        var listed = SettingList.All.Select(setting => setting.Options).ToHashSet();
        var once = from type in new[] { typeof(FunctionCatalog), typeof(StoreRegistration) }.SelectMany(each => each.Assembly.GetTypes())
                   from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                   from parameter in constructor.GetParameters()
                   let asked = parameter.ParameterType
                   where asked.IsGenericType && asked.GetGenericTypeDefinition() == typeof(IOptions<>) && listed.Contains(asked.GenericTypeArguments[0])
                   select $"{type.Name} takes IOptions<{asked.GenericTypeArguments[0].Name}>; take IOptionsMonitor.";

        Assert.Empty(once);
    }

    [Theory]
    [InlineData("Catalog:LowAt", "1.000", "1000")]
    [InlineData("Catalog:LowAt", " 7 ", "7")]
    [InlineData("Catalog:LowAt", "2,5", null)]
    [InlineData("Catalog:LowAt", "1001", null)]
    [InlineData("Catalog:LowAt", "-1", null)]
    [InlineData("Catalog:LowAt", "", null)]
    [InlineData("Prices:MostPercent", "12,5", "12.5")]
    [InlineData("Prices:MostPercent", "12.5", "12.5")]
    [InlineData("Prices:MostPercent", "%12", null)]
    [InlineData("Alarms:SyncAge", "90", "01:30:00")]
    [InlineData("Alarms:SyncAge", "0,5", null)]
    [InlineData("Alarms:SyncAge", "1441", null)]
    [InlineData("Alarms:QuietFrom", "22:30", "22:30")]
    [InlineData("Alarms:QuietFrom", "", "")]
    [InlineData("Alarms:QuietFrom", "25:00", null)]
    [InlineData("Creating:ModelPrefix", "GÜL", null)]
    [InlineData("Creating:ModelPrefix", "", "")]
    [InlineData("Creating:BarcodePrefix", "", null)]
    [InlineData("Packing:TellPicking", "Sometimes", null)]
    public void A_value_is_read_as_people_type_it_or_refused(string key, string typed, string? kept) => Assert.Equal(kept, SettingList.Find(key)!.Form.Read(typed));

    [Fact]
    public void A_rule_over_two_settings_refuses_those_that_break_it_and_no_others()
    {
        var judged = Judge.Judge(new Dictionary<string, string> { ["Alarms:QuietFrom"] = "22:00", ["Alarms:SyncAge"] = "00:10:00" });

        Assert.Equal("Alarms:QuietFrom", Assert.Single(judged.Refused).Key);
        Assert.Equal(["Alarms:SyncAge"], judged.Held.Keys);
    }
}
