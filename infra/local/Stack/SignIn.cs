using System.Security.Cryptography;
using System.Text.Json;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Stack;

/// <summary>Who may sign in to a fresh portal.</summary>
/// <param name="UserName">What to type first.</param>
/// <param name="Password">What to type second.</param>
public sealed record SignIn(string UserName, string Password)
{
    private const string FileName = "sign-in.json";

    // No letters that look alike on paper or on a telephone.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 14;

    /// <summary>The one given in settings, else the one kept in the data folder, made at random the first time.</summary>
    public static SignIn For(DataFolder data, OutsideSettings settings)
    {
        if (settings["FirstPerson:UserName"] is { } name && settings["FirstPerson:Password"] is { } password)
        {
            return new SignIn(name, password);
        }

        var path = data.PathOf(FileName);
        if (File.Exists(path) && JsonSerializer.Deserialize<SignIn>(File.ReadAllText(path), JsonSerializerOptions.Web) is { } kept)
        {
            return kept;
        }

        var fresh = new SignIn("gullu", RandomNumberGenerator.GetString(Alphabet, PasswordLength));
        data.WriteSecret(FileName, JsonSerializer.Serialize(fresh, JsonSerializerOptions.Web));
        return fresh;
    }
}
