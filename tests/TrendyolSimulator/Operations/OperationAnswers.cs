using System.Text.Json;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Operations;

/// <summary>What the operations answer and read alike.</summary>
internal static class OperationAnswers
{
    public static Answer NoSuchPackage() => ErrorBodies.Order(404, "Not Found", "Paket bulunamadı.");

    public static Answer Bad(string message) => ErrorBodies.Order(400, "Bad Request", message);

    /// <summary>409 is documented, 400 is practice: a switch decides.</summary>
    public static Answer WrongStatus(Quirks quirks, string status) => quirks.IllegalTransitionCode == 400
        ? Bad($"Paket {status} statüsünde, işlem yapılamaz.")
        : ErrorBodies.Order(quirks.IllegalTransitionCode, "Conflict", $"Paket {status} statüsünde, işlem yapılamaz.");

    /// <summary>The answer to a cancel or split.</summary>
    public static Answer To(WithdrawOutcome outcome, Call call)
    {
        call.Effective = outcome is WithdrawOutcome.Withdrawn;
        return outcome switch
        {
            WithdrawOutcome.Withdrawn => Answer.Empty,
            WithdrawOutcome.NoSuchPackage => NoSuchPackage(),
            WithdrawOutcome.WrongStatus wrong => WrongStatus(call.World.Quirks, wrong.Status),
            WithdrawOutcome.WrongLines => Bad("Satırlar pakete uymuyor."),
            _ => throw new InvalidOperationException($"No answer for {outcome}."),
        };
    }

    /// <summary>Reads an array of {lineId, quantity}; null when the body does not hold one.</summary>
    public static IReadOnlyList<LineShare>? Shares(JsonElement body, string name = "lines") => Items(body, name)?
        .Select(item => new LineShare(Number(item, "lineId") ?? 0, (int)(Number(item, "quantity") ?? 0)))
        .ToList();

    /// <summary>The elements of an array member; null when it is missing or no array.</summary>
    public static List<JsonElement>? Items(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : null;

    public static long? Number(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    public static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
