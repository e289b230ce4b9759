using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using System.Text;
using MailKit.Security;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <summary>The section <c>Alarms</c> of the settings, as far as it says how alarms travel. Without a server there are no letters, without an address nothing is told outside.</summary>
public sealed record AlarmRoads : IValidatableObject
{
    private const int ShortestSecret = 32;

    /// <summary>Host of the SMTP server; null for no letters.</summary>
    public string? MailServer { get; init; }

    [Range(1, 65535, ErrorMessage = "Setting Alarms:MailPort is not between 1 and 65535.")]
    public int MailPort { get; init; } = 587;

    /// <summary>How the line is encrypted; <see cref="SecureSocketOptions.None"/> only on a machine of one's own.</summary>
    [EnumDataType(typeof(SecureSocketOptions), ErrorMessage = "Setting Alarms:MailSecurity is none of StartTls, SslOnConnect, None.")]
    public SecureSocketOptions MailSecurity { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>Null when the server asks for no name.</summary>
    public string? MailUser { get; init; }

    /// <summary>Secret.</summary>
    public string? MailPassword { get; init; }

    /// <summary>The sender's address.</summary>
    public string? MailFrom { get; init; }

    /// <summary>Who is called with each alarm; null for nobody.</summary>
    public Uri? HookUrl { get; init; }

    /// <summary>Secret; signs what <see cref="HookUrl"/> is sent.</summary>
    public string? HookSecret { get; init; }

    /// <summary>One connection or one call.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Alarms:Patience is not between 0.1 s and 1 min.")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    public bool HasMail => MailServer is { Length: > 0 };

    public bool HasHook => HookUrl is not null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HasMail && !MailAddress.TryCreate(MailFrom, out _))
        {
            yield return new("Setting Alarms:MailFrom is not a mail address, and Alarms:MailServer is set.");
        }

        if (HookUrl is { } url && (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && !(url.IsLoopback && url.Scheme == Uri.UriSchemeHttp))))
        {
            yield return new("Setting Alarms:HookUrl is not an https address.");
        }

        if (HasHook && Encoding.UTF8.GetByteCount(HookSecret ?? "") < ShortestSecret)
        {
            yield return new($"Setting Alarms:HookSecret is missing or shorter than {ShortestSecret} characters.");
        }
    }

    /// <summary>Leaves the secrets out: options end up in logs.</summary>
    public override string ToString() => $"Alarms by {MailServer ?? "no mail server"} and {HookUrl?.Host ?? "no hook"}";
}
