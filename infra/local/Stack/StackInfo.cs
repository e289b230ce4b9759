using System.Text.Json;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Stack;

/// <summary>Where the parts of a running stack are; what <c>--info</c> prints.</summary>
/// <param name="Portal">Address of the portal and of <c>api/</c>.</param>
/// <param name="Postgres">PostgreSQL connection string.</param>
/// <param name="Storage">Storage connection string.</param>
/// <param name="Simulator">Address of the simulator; null when the stack talks to another Trendyol.</param>
/// <param name="Trendyol">Base address that orders come from.</param>
/// <param name="UserName">Demo sign-in.</param>
/// <param name="Password">Demo sign-in.</param>
/// <param name="DataFolder">Where everything is kept.</param>
/// <param name="ProcessId">The command itself; ending it ends everything.</param>
/// <param name="Processes">Process id of every child, by name.</param>
public sealed record StackInfo(
    Uri Portal,
    string Postgres,
    string Storage,
    Uri? Simulator,
    Uri Trendyol,
    string UserName,
    string Password,
    string DataFolder,
    int ProcessId,
    IReadOnlyDictionary<string, int> Processes)
{
    private const string FileName = "stack.json";

    /// <summary>As one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Writes it down for <c>--info</c>.</summary>
    public void Save(DataFolder data) => data.WriteSecret(FileName, ToJson());

    /// <summary>What was written down, or null. It may be of a stack that was killed.</summary>
    public static StackInfo? Load(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        return File.Exists(path) ? JsonSerializer.Deserialize<StackInfo>(File.ReadAllText(path), JsonSerializerOptions.Web) : null;
    }

    /// <summary>Forgets it: nothing runs any more.</summary>
    public static void Forget(DataFolder data) => File.Delete(data.PathOf(FileName));
}
