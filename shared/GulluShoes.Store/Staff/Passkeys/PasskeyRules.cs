using System.Net;
using GulluShoes.Store.Labels;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GulluShoes.Store.Staff.Passkeys;

/// <summary>What a key must be, and where it counts: at the portal's address (setting <c>Portal:Url</c>) and nowhere else. https://www.w3.org/TR/webauthn-3/</summary>
public sealed class PasskeyRules(IOptions<PortalAddress> portal) : IConfigureOptions<IdentityPasskeyOptions>
{
    /// <summary>Keys that one person may have.</summary>
    public const int MostKeys = 10;

    public const int LongestName = 60;

    /// <summary>How long a browser has for its answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Uri address = portal.Value.Url;

    /// <summary>True when browsers make keys for the portal's address: it needs a name, and https unless it is this very machine.</summary>
    public bool Possible => !IPAddress.TryParse(address.Host.Trim('[', ']'), out _) && (address.Scheme == Uri.UriSchemeHttps || address.Host == "localhost");

    private string Origin => address.IsDefaultPort ? $"{address.Scheme}://{address.IdnHost}" : FormattableString.Invariant($"{address.Scheme}://{address.IdnHost}:{address.Port}");

    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = address.IdnHost;
        options.AuthenticatorTimeout = Patience;
        // The key alone opens the door, so it must know who holds it (fingerprint, face or PIN), and must name its person by itself.
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        // Which make of device it is does not matter here.
        options.AttestationConveyancePreference = "none";
        options.ValidateOrigin = seen => ValueTask.FromResult(!seen.CrossOrigin && seen.TopOrigin is null && seen.Origin == Origin);
    }
}
