using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <param name="Name">Null for a key that this version does not know.</param>
/// <param name="Value">As it is kept.</param>
/// <param name="Why">What is wrong with it, for people.</param>
public sealed record RefusedSetting(string Key, string? Name, string Value, string Why);

/// <param name="Held">By key, as they are kept.</param>
public sealed record Judgement(IReadOnlyDictionary<string, string> Held, IReadOnlyList<RefusedSetting> Refused);

/// <summary>Says which of the portal's values can hold: by the list, and by the options records themselves, so that nothing is let in here that would have stopped the start.</summary>
public sealed class SettingJudge(IConfiguration server)
{
    private const string Unknown = "Bu sürümde böyle bir ayar yok.";
    private const string Unfit = "Bu değer diğer ayarlarla birlikte kullanılamaz.";

    public Judgement Judge(IReadOnlyDictionary<string, string> kept)
    {
        var held = new Dictionary<string, string>(StringComparer.Ordinal);
        var refused = new List<RefusedSetting>();
        foreach (var (key, value) in kept)
        {
            if (SettingList.Find(key) is not { } setting)
            {
                refused.Add(new RefusedSetting(key, null, value, Unknown));
            }
            else if (setting.Form.Show(value) is not { } shown || setting.Form.Read(shown) is null)
            {
                refused.Add(new RefusedSetting(key, setting.Name, value, setting.Form.Refusal));
            }
            else
            {
                held[key] = value;
            }
        }

        foreach (var together in SettingList.All.GroupBy(setting => setting.Options))
        {
            refused.AddRange(RefusedBy(together.Key, [.. together], held));
        }

        return new Judgement(held, refused);
    }

    /// <summary>What is in force with these values of the portal's, as it would be kept.</summary>
    public string InForce(Setting setting, IReadOnlyDictionary<string, string> held) =>
        setting.Form.Keep(setting.Options.GetProperty(setting.Property)!.GetValue(Bind(setting.Options, setting.Section, held)));

    /// <summary>True when the server's own settings say something, be it the default.</summary>
    public bool IsServers(Setting setting) => server[setting.Key] is { Length: > 0 };

    // Server's values alone have let the app start; so without any of the portal's the record is well.
    private List<RefusedSetting> RefusedBy(Type options, IReadOnlyList<Setting> settings, Dictionary<string, string> held)
    {
        var results = new List<ValidationResult>();
        var bound = Bind(options, settings[0].Section, held);
        if (Validator.TryValidateObject(bound, new ValidationContext(bound), results, validateAllProperties: true))
        {
            return [];
        }

        var named = results.SelectMany(result => result.MemberNames).ToHashSet(StringComparer.Ordinal);
        var ours = settings.Where(setting => held.ContainsKey(setting.Key)).ToList();
        var guilty = ours.Exists(setting => named.Contains(setting.Property)) ? ours.FindAll(setting => named.Contains(setting.Property)) : ours;
        var refused = guilty.ConvertAll(setting => new RefusedSetting(setting.Key, setting.Name, held[setting.Key], setting.Together ?? Unfit));
        refused.ForEach(one => held.Remove(one.Key));
        return guilty.Count == 0 ? [] : [.. refused, .. RefusedBy(options, settings, held)];
    }

    private object Bind(Type options, string section, IReadOnlyDictionary<string, string> held)
    {
        var bound = server.GetSection(section).Get(options) ?? Activator.CreateInstance(options)!;
        PortalValues.Of(held).GetSection(section).Bind(bound);
        return bound;
    }
}

/// <summary>The portal's values, as the options records read settings.</summary>
internal static class PortalValues
{
    public static IConfiguration Of(IReadOnlyDictionary<string, string> held) =>
        new ConfigurationBuilder().AddInMemoryCollection(held.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
