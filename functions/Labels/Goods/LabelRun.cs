using GulluShoes.Documents.Labels;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Labels;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Labels.Goods;

/// <summary>Pages of labels as an answer: a file that is streamed page by page, or one page for the eyes.</summary>
internal static class LabelRun
{
    public const string PagesHeader = "X-Label-Pages";

    /// <param name="pageCount">Pages of the whole run, for whoever looks at one of them.</param>
    public static IResult Answer(HttpRequest request, LabelPages pages, int pageCount, LabelRunTerms terms, string name, CancellationToken ct)
    {
        var format = terms.Format ?? LabelFormat.Pdf;
        var (contentType, extension) = ShowLabel.KindOf(format);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        headers.ContentDisposition = $"inline; filename=\"{name}.{extension}\"";
        headers[PagesHeader] = pageCount.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (format != LabelFormat.Svg)
        {
            return Results.Stream(output => pages.WriteAsync(format, output, ct), contentType);
        }

        return pages.Preview(terms.Page ?? 0) is { } page ? Results.Bytes(page, contentType) : HttpProblem.BadParameter.Answer($"page: {pageCount} sayfa var.");
    }
}
