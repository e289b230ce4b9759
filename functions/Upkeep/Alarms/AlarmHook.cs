using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep.Alarms;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <summary>What the hook is told; the README says it to those who listen, so it only ever grows.</summary>
/// <param name="Id">The same for the same content.</param>
/// <param name="MadeAt">UTC.</param>
public sealed record HookLetter(long Id, DateTimeOffset MadeAt, IReadOnlyList<HookAlarm> Alarms);

/// <param name="Id">Of the problem.</param>
/// <param name="Text">Turkish: what happened and what to do.</param>
/// <param name="Since">UTC.</param>
/// <param name="ClosedAt">UTC; null while it lasts.</param>
public sealed record HookAlarm(long Id, AlarmKind Kind, ProblemCause Cause, string Subject, string Text, DateTimeOffset Since, DateTimeOffset? ClosedAt);

/// <summary>Tells alarms to the address of the settings, signed, so that whoever listens can tell ours from everybody else's.</summary>
public sealed class AlarmHook(HttpClient http, IOptions<AlarmRoads> roads, TimeProvider clock)
{
    public const string SignatureHeader = "X-Gullu-Signature";
    public const string DeliveryHeader = "X-Gullu-Delivery";

    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <exception cref="HttpRequestException">The other side did not take it.</exception>
    public async Task SendAsync(AlarmMessage message, CancellationToken ct)
    {
        var body = JsonSerializer.Serialize(new HookLetter(message.Id, message.MadeAt, [.. message.Notices.Select(Alarm)]), Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, roads.Value.HookUrl)
        {
            Content = new StringContent(body, new MediaTypeHeaderValue(MediaTypeNames.Application.Json, "utf-8")),
        };
        request.Headers.Add(DeliveryHeader, message.Id.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(SignatureHeader, Signature(clock.GetUtcNow(), body, roads.Value.HookSecret!));
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>"t=SECONDS,v1=HEX": the HMAC-SHA-256 of "SECONDS.BODY". The instant is signed too, so that an old call cannot be played again.</summary>
    public static string Signature(DateTimeOffset at, string body, string secret)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(mac)}";
    }

    private static HookAlarm Alarm(AlarmNotice notice) => new(
        notice.Id, AlarmKinds.Of(notice.Cause)!.Value, notice.Cause, notice.Subject, ProblemTexts.Of(notice.Cause, notice.Subject), notice.Since, notice.ClosedAt);
}
