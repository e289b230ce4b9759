using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Errors;

/// <summary>Turns an answer that is no success into the exception that says what to do.</summary>
internal static class ErrorReading
{
    public static TrendyolException Read(Endpoint endpoint, int status, TimeSpan? retryAfter, ReadOnlySpan<byte> body)
    {
        var error = ErrorBody.Read(body);
        var message = $"{endpoint.Name} answered {status}{Names(error)}. {Advice(status)}".TrimEnd();
        return status switch
        {
            408 or 425 or 429 => Unavailable(),
            556 => Refused(),
            >= 500 => Unavailable(),
            401 or 403 or 404 or 405 or 410 or 426 or (>= 300 and < 400) => Refused(),
            _ => new TrendyolBadRequestException(message) { Endpoint = endpoint.Name, Status = status, Keys = error.Keys, Detail = error.Detail },
        };

        TrendyolUnavailableException Unavailable() =>
            new(message) { Endpoint = endpoint.Name, Status = status, Keys = error.Keys, Detail = error.Detail, RetryAfter = retryAfter, HadNoEffect = status == 429 };

        TrendyolRefusedException Refused() =>
            new(message) { Endpoint = endpoint.Name, Status = status, Keys = error.Keys, Detail = error.Detail };
    }

    // Only names made of name characters: anything longer or freer could repeat what was sent.
    private static string Names(ErrorBody error)
    {
        var names = error.Keys.Prepend(error.Kind).OfType<string>().Where(IsName).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "" : $" ({string.Join(", ", names)})";
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 60 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetter(c) || c is '.' or '-' or '_' or ' ');

    private static string Advice(int status) => status switch
    {
        401 => "Three things cause this: Trendyol:ApiKey or Trendyol:ApiSecret is wrong; the keys belong to another seller than Trendyol:SellerId; "
            + "or the path does not exist (Trendyol:BaseUrl must end in /integration).",
        403 => "The keys lack the right, the User-Agent is missing, or the address of this machine is blocked (on stage: not allow-listed).",
        404 or 405 => "The path does not exist: check Trendyol:BaseUrl.",
        410 or 426 or 556 => "This path has been retired: the client must be updated, or Trendyol:BaseUrl names an old host.",
        >= 300 and < 400 => "Trendyol:BaseUrl names an address that has moved.",
        503 => "An outage, or on stage: the address of this machine is not allow-listed.",
        504 => "The request may be too large: ask for less.",
        _ => "",
    };
}
