using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Reads query values strictly: a value that is there and wrong is refused, never replaced by a default.</summary>
public static class QueryValues
{
    /// <summary>Null when absent or empty.</summary>
    public static string? Text(HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>False when the value is none of the enum's words; absent gives null.</summary>
    public static bool TryEnum<T>(HttpRequest request, string name, out T? value)
        where T : struct, Enum
    {
        value = null;
        if (Text(request, name) is not { } text)
        {
            return true;
        }

        // Only letters: Enum.TryParse would also take numbers and comma lists.
        var known = text.All(char.IsAsciiLetter) && Enum.TryParse<T>(text, ignoreCase: true, out var parsed) ? parsed : (T?)null;
        value = known;
        return known is not null;
    }

    /// <summary>False when the value is no day as yyyy-MM-dd, or the first or last there is, which begins before or ends after all time in Istanbul; absent gives null.</summary>
    public static bool TryDay(HttpRequest request, string name, out DateOnly? day)
    {
        var text = Text(request, name);
        var known = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) && parsed > DateOnly.MinValue && parsed < DateOnly.MaxValue;
        day = known ? parsed : null;
        return known || text is null;
    }

    /// <summary>How many rows were seen before: what pages that are counted by their rows give as their next. False when it is no such number.</summary>
    public static bool TryAfter(HttpRequest request, out int after)
    {
        // A page is added to it.
        const int Most = int.MaxValue / 2;
        after = 0;
        return Text(request, "after") is not { } text || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out after) && after <= Most);
    }

    /// <summary>False when the value is not a page size from 1 to <paramref name="most"/>.</summary>
    public static bool TryTake(HttpRequest request, int most, out int take)
    {
        const int Default = 50;
        take = Default;
        return Text(request, "take") is not { } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out take) && take >= 1 && take <= most);
    }
}
