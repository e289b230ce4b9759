using System.Globalization;

namespace GulluShoes.Documents.Drawing;

/// <summary>Instants as they are printed: Istanbul's clock.</summary>
internal static class IstanbulTime
{
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

    /// <summary>"25.11.2026 18:05".</summary>
    public static string Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Istanbul).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
}
