using System.Net;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Known;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Who is at the door: the session cookie, and the person it stands for.</summary>
public sealed class Callers(Sessions sessions, SessionTerms terms)
{
    private const string CookieName = "gullu";
    private const string DeviceCookieName = "gullu-device";
    private const string QuestionCookieName = "gullu-passkey";

    // The networks of RFC 1918.
    private static readonly IPNetwork[] OwnNetworks = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16")];

    /// <summary>Null when nobody is signed in. Asked for once per request.</summary>
    public async Task<Person?> FindAsync(HttpContext http, CancellationToken ct)
    {
        if (http.Features.Get<Person>() is { } known)
        {
            return known;
        }

        var person = Token(http) is { } token ? await sessions.FindAsync(token, ct) : null;
        http.Features.Set(person);
        return person;
    }

    /// <summary>The token that came with the request, valid or not.</summary>
    public static string? Token(HttpContext http) => http.Request.Cookies[CookieName];

    /// <summary>Gives the token to the browser. Scripts cannot read it, and no other site's request carries it.</summary>
    public void Hand(HttpContext http, string token)
    {
        var cookie = Cookie(http);
        cookie.MaxAge = terms.Idle;
        http.Response.Cookies.Append(CookieName, token, cookie);
    }

    /// <summary>The token of a remembered device, valid or not.</summary>
    public static string? DeviceToken(HttpContext http) => http.Request.Cookies[DeviceCookieName];

    /// <summary>Lets the browser say, with the next passwords, that the second factor was passed on it; only the doors of the sign-in are told.</summary>
    public void HandDevice(HttpContext http, string token)
    {
        var cookie = Cookie(http);
        cookie.MaxAge = terms.Device;
        cookie.Path = "/api/session";
        http.Response.Cookies.Append(DeviceCookieName, token, cookie);
    }

    /// <summary>The token of the question that a passkey answers, valid or not.</summary>
    public static string? QuestionToken(HttpContext http) => http.Request.Cookies[QuestionCookieName];

    /// <summary>Binds the answer of a passkey to the browser that was asked.</summary>
    public static void HandQuestion(HttpContext http, string token, TimeSpan life)
    {
        var cookie = Cookie(http);
        cookie.MaxAge = life;
        cookie.Path = "/api";
        http.Response.Cookies.Append(QuestionCookieName, token, cookie);
    }

    /// <summary>
    /// Plain HTTP to this very machine, where no line could be listened to. What the visitor calls the host counts, and no proxy may stand before us: behind one every
    /// connection is a local one.
    /// </summary>
    public static bool IsPlainLocal(HttpRequest request) =>
        !request.IsHttps && !request.Headers.ContainsKey("X-Forwarded-Proto") && !request.Headers.ContainsKey("X-Forwarded-For") && IsThisMachine(request.Host.Host);

    /// <summary>What the log of changes tells of the address: only its class, since an address is personal data, and one that a proxy names can be made up.</summary>
    public static string CameFrom(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "Unknown",
        _ when http.Request.Headers.ContainsKey("X-Forwarded-For") => "Proxy",
        var address when IPAddress.IsLoopback(address) => "Machine",
        var address => IsOwnNetwork(address.MapToIPv6()) ? "Network" : "Internet",
    };

    private static bool IsOwnNetwork(IPAddress address) =>
        address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || OwnNetworks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    public static void Take(HttpContext http) => http.Response.Cookies.Delete(CookieName, Cookie(http));

    private static CookieOptions Cookie(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = !IsPlainLocal(http.Request), Path = "/" };
}

/// <summary>The person whom the pipeline let in.</summary>
public static class CallerExtensions
{
    /// <exception cref="InvalidOperationException">The door is open to everybody, so nobody was asked for.</exception>
    public static Person Caller(this HttpContext http) =>
        http.Features.Get<Person>() ?? throw new InvalidOperationException("This door asks for no permission, so it has no caller.");

    /// <summary>
    /// The key of a wish that the caller's request carries: when the answer is lost after the commit and the request comes again, the wish counts once. Only within a
    /// write that needs an Idempotency-Key.
    /// </summary>
    public static string WishKey(this HttpContext http) =>
        FormattableString.Invariant($"person:{http.Caller().Id}:{Guid.Parse(http.Request.Headers["Idempotency-Key"]!):D}");
}
