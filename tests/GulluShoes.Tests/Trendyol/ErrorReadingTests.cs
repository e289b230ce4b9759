using System.Text;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Tests.Trendyol;

public sealed class ErrorReadingTests
{
    [Theory]
    [InlineData(401, """{"exception":"ClientApiAuthenticationException"}""", "ClientApiAuthenticationException", "", null)]
    [InlineData(500, """{"timestamp":1795165200120,"exception":"TrendyolSystemException","errors":[{"key":"generic.exception","message":"Exception Occured","errorCode":"","args":[]}]}""", "TrendyolSystemException", "generic.exception", "Exception Occured")]
    [InlineData(400, """{"errors":[{"key":"invalid.barcode","message":"Barkod formatı geçersiz","errorCode":"400"},{"key":"bad.request"}]}""", "invalid.barcode", "invalid.barcode|bad.request", "Barkod formatı geçersiz")]
    [InlineData(400, """{"error":"Bad Request","message":"size"}""", "Bad Request", "", "size")]
    [InlineData(404, """{"path":"/sellers/4321","exception":"TrendyolNotFoundException"}""", "TrendyolNotFoundException", "", null)]
    [InlineData(503, "no healthy upstream", "answered 503.", "", "no healthy upstream")]
    [InlineData(502, "<html><body>Ayşe</body></html>", "answered 502.", "", "An HTML page.")]
    [InlineData(500, "", "answered 500.", "", null)]
    [InlineData(500, "[1]", "answered 500.", "", null)]
    [InlineData(500, """{"exception":7,"errors":[1,{"key":2}],"message":null}""", "answered 500.", "", null)]
    public void Every_shape_of_an_error_is_understood(int status, string body, string inMessage, string keys, string? detail)
    {
        var error = Read(status, body);

        Assert.Contains(inMessage, error.Message, StringComparison.Ordinal);
        Assert.Equal(keys, string.Join('|', error.Keys));
        Assert.Equal(detail, error.Detail);
        Assert.Equal(("getShipmentPackages", status), (error.Endpoint, error.Status));
    }

    [Theory]
    [InlineData(400, typeof(TrendyolBadRequestException))]
    [InlineData(409, typeof(TrendyolBadRequestException))]
    [InlineData(401, typeof(TrendyolRefusedException))]
    [InlineData(403, typeof(TrendyolRefusedException))]
    [InlineData(404, typeof(TrendyolRefusedException))]
    [InlineData(426, typeof(TrendyolRefusedException))]
    [InlineData(556, typeof(TrendyolRefusedException))]
    [InlineData(302, typeof(TrendyolRefusedException))]
    [InlineData(429, typeof(TrendyolUnavailableException))]
    [InlineData(500, typeof(TrendyolUnavailableException))]
    [InlineData(599, typeof(TrendyolUnavailableException))]
    public void The_kind_of_an_error_says_what_to_do(int status, Type kind) => Assert.IsType(kind, Read(status, ""));

    [Fact]
    public void A_401_names_its_three_causes()
    {
        var message = Read(401, "").Message;

        Assert.Contains("ApiSecret", message, StringComparison.Ordinal);
        Assert.Contains("another seller", message, StringComparison.Ordinal);
        Assert.Contains("path", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_error_repeats_of_a_customer_stays_out_of_the_message()
    {
        var error = Read(400, """{"error":"Ayşe Yılmaz 0555 111 22 33","message":"Ayşe","errors":[{"key":"Ayşe Yılmaz","message":"Ayşe"}]}""");

        Assert.DoesNotContain("Ayşe", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0555", error.Message, StringComparison.Ordinal);
    }

    private static TrendyolException Read(int status, string body) => ErrorReading.Read(Endpoint.ShipmentPackages, status, null, Encoding.UTF8.GetBytes(body));
}
