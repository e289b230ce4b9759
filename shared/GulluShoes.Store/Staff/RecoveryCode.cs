using System.Security.Cryptography;
using System.Text;

namespace GulluShoes.Store.Staff;

/// <summary>A code that stands in for the telephone once. Sixteen letters hold 79 bits: guessing its hash is hopeless without a slow hash too.</summary>
internal static class RecoveryCode
{
    // Nothing that looks alike on paper.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Count = 10;
    private const int Group = 4;

    public static IReadOnlyList<string> Make() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Enumerable.Range(0, Group).Select(_ => RandomNumberGenerator.GetString(Alphabet, Group))))];

    /// <summary>However it was typed: capitals, spaces and dashes do not matter.</summary>
    public static byte[] Hash(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit))));
}
