using System.Globalization;

namespace TrendyolSimulator.Transport;

/// <summary>The shapes in which Trendyol says no (trendyol "Error bodies — five shapes must be tolerated").</summary>
internal static class ErrorBodies
{
    /// <summary>Shape 1, of the gateway.</summary>
    public static Answer NotAuthenticated(long now) =>
        Answer.Text(401, Answer.Json, Invariant($"{{\"timestamp\":{now},\"exception\":\"ClientApiAuthenticationException\",\"errors\":[{{\"key\":\"authentication.error\",\"message\":\"Kimlik doğrulanamadı\",\"errorCode\":\"\"}}]}}"));

    /// <summary>Valid keys, but another seller's id in the path.</summary>
    public static Answer ForeignSeller(long now) =>
        Answer.Text(401, Answer.Json, Invariant($"{{\"timestamp\":{now},\"exception\":\"TrendyolAuthorizationException\",\"errors\":[]}}"));

    /// <summary>Shape 2, classic.</summary>
    public static Answer Classic(int status, long now) =>
        Answer.Text(status, Answer.Json, Invariant($"{{\"timestamp\":{now},\"exception\":\"TrendyolSystemException\",\"errors\":[{{\"key\":\"generic.exception\",\"message\":\"Exception Occured\",\"errorCode\":\"\"}}]}}"));

    /// <summary>Shape 3, with the status as text.</summary>
    public static Answer Keyed(int status, string key, string message) =>
        Answer.Text(status, Answer.Json, Invariant($"{{\"errors\":[{{\"key\":\"{key}\",\"message\":\"{message}\",\"errorCode\":\"{status}\"}}]}}"));

    /// <summary>Shape 4, of the order services.</summary>
    public static Answer Order(int status, string error, string message) =>
        Answer.Text(status, Answer.Json, $"{{\"error\":\"{error}\",\"message\":\"{message}\"}}");

    /// <summary>Shape 5. An unknown path answers 401 when measured; this is the other form.</summary>
    public static Answer NoSuchPath(string path) =>
        Answer.Text(404, Answer.Json, $"{{\"path\":\"{path}\",\"exception\":\"TrendyolNotFoundException\"}}");

    public static Answer Html(int status, string title) =>
        Answer.Text(status, "text/html", $"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
