using System.Text.Json;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Staff.Passkeys;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Staff.Passkeys;

/// <param name="Options">For <c>PublicKeyCredential.parseCreationOptionsFromJSON</c> or <c>parseRequestOptionsFromJSON</c>.</param>
public sealed record PasskeyQuestionAnswer(JsonElement Options);

/// <summary>What the doors of the keys answer.</summary>
internal static class PasskeyAnswers
{
    /// <summary>A browser's answer is some hundred bytes; a device with much to tell of itself sends some thousand.</summary>
    private const int LongestCredential = 64 * 1024;

    /// <summary>The question, and the cookie that binds its answer to this browser.</summary>
    public static IResult Of(PasskeyQuestion question, HttpContext http)
    {
        Callers.HandQuestion(http, question.Token, PasskeyRules.Patience);
        return Results.Ok(new PasskeyQuestionAnswer(JsonElement.Parse(question.Options)));
    }

    public static IResult Of(PasskeyChange change) => change switch
    {
        PasskeyChange.Done => Results.NoContent(),
        PasskeyChange.Refused => HttpProblem.PasskeyNotAdded.Answer("Geçiş anahtarı eklenmedi. Yeniden deneyin; anahtar bu cihazda zaten kayıtlıysa eklemeniz gerekmez."),
        PasskeyChange.Full => HttpProblem.PasskeysFull.Answer($"En çok {PasskeyRules.MostKeys} anahtar olabilir; kullanmadığınız birini kaldırın."),
        PasskeyChange.Unknown => HttpProblem.UnknownPasskey.Answer(),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    public static IResult BadName() => HttpProblem.BadParameter.Answer($"Anahtara 1–{PasskeyRules.LongestName} karakterlik bir ad verin.");

    /// <summary>Null when it can be no key's name.</summary>
    public static string? NameOf(string typed) =>
        typed.Trim() is { Length: > 0 and <= PasskeyRules.LongestName } name && !name.Any(char.IsControl) ? name : null;

    /// <summary>The browser's answer as it came; null when it cannot be one.</summary>
    public static string? TextOf(JsonElement credential) =>
        credential.ValueKind == JsonValueKind.Object && credential.GetRawText() is { Length: <= LongestCredential } text ? text : null;
}
