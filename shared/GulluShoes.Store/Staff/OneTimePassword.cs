using System.Security.Cryptography;

namespace GulluShoes.Store.Staff;

/// <summary>A password that one person tells another, and that must be changed at the first sign-in.</summary>
internal static class OneTimePassword
{
    // No letters that look alike on paper or on a telephone.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Make() => RandomNumberGenerator.GetString(Alphabet, 14);
}
