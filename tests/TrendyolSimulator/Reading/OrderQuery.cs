using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace TrendyolSimulator.Reading;

/// <summary>What a caller asked of the order services. Unknown parameter names are ignored in silence, as Trendyol does.</summary>
internal sealed class OrderQuery(IQueryCollection query)
{
    public const int LargestSize = 200;

    /// <summary>Beyond any date, and far enough from the edge of 64 bits to reckon with.</summary>
    private const long LargestNumber = 9_000_000_000_000_000;

    /// <summary>What could not be read, in the words of the answer; null = all well.</summary>
    public string? Complaint { get; private set; }

    public string? Text(string name)
    {
        StringValues values = query[name];
        return string.IsNullOrWhiteSpace(values) ? null : values.ToString().Trim();
    }

    public long? Number(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return Math.Clamp(number, -LargestNumber, LargestNumber);
        }

        Complaint = $"{name} parametresi sayı olmalıdır.";
        return null;
    }

    public IReadOnlyList<long>? Numbers(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var numbers = new List<long>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                Complaint = $"{name} parametresi sayılardan oluşmalıdır.";
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>Page size; larger than allowed silently becomes the largest.</summary>
    public int Size(int whenAbsent) => (int)Math.Clamp(Number("size") ?? whenAbsent, 1, LargestSize);
}
