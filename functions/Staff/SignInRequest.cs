using System.Net;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Staff;

/// <param name="Code">Six digits or a recovery code; only in the second step.</param>
/// <param name="NewPassword">Only in place of a one-time password.</param>
/// <param name="Remember">This device is asked for the password only, for as many days as the settings say.</param>
public sealed record SignInRequest(string UserName, string Password, string? Code = null, string? NewPassword = null, bool Remember = false)
{
    // Longer ones are nobody's, and hashing them would only burn time.
    private const int Longest = 200;

    private const string Forwarded = "X-Forwarded-For";

    /// <summary>Null when it cannot be anybody's.</summary>
    public SignInAttempt? AttemptOf(HttpContext http) =>
        UserName.Length is > 0 and <= Longest && Password.Length is > 0 and <= Longest && Code is null or { Length: > 0 and <= Longest } && NewPassword is null or { Length: <= Longest * 2 }
            ? new SignInAttempt(UserName, Password)
            {
                Code = Code?.Trim(),
                NewPassword = NewPassword,
                Remember = Remember,
                DeviceToken = Callers.DeviceToken(http),
                Device = DeviceName.Of(http.Request.Headers.UserAgent.ToString()),
                Address = AddressOf(http),
            }
            : null;

    /// <summary>
    /// Where a request comes from; null when only a neighbour on this machine is known. What a proxy says counts when it is such a neighbour (the Functions host is one): the
    /// last entry, which it wrote itself. Of an IPv6 address the network, since a guesser owns all of it.
    /// </summary>
    public static string? AddressOf(HttpContext http)
    {
        var peer = http.Connection.RemoteIpAddress;
        if (peer is not null && !IPAddress.IsLoopback(peer))
        {
            return NetworkOf(peer);
        }

        var last = http.Request.Headers[Forwarded].ToString().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(last, out var said) ? NetworkOf(said.Address) : null;
    }

    private static string NetworkOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.GetAddressBytes() is { Length: 16 } bytes ? Convert.ToHexString(bytes[..8]) : plain.ToString();
    }
}
