using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Tests.Trendyol;

public sealed class PageReaderTests
{
    private static readonly JsonSerializerOptions Spaced = new() { WriteIndented = true };

    [Property]
    public void Elements_come_out_byte_for_byte_with_their_id_and_version(List<int> numbers, string text, bool spaced)
    {
        var packages = numbers.Select(number => JsonSerializer.Serialize(
            new { extra = text, deep = new { shipmentPackageId = -1, content = new[] { number } }, shipmentPackageId = 1L + Math.Abs((long)number), lastModifiedDate = Math.Abs((long)number) },
            spaced ? Spaced : JsonSerializerOptions.Default)).ToList();

        var page = Read(Answers.PageOf(packages));

        Assert.Equal(packages, page.Packages.Select(package => Encoding.UTF8.GetString(package.Raw.Span)));
        Assert.Equal(numbers.Select(number => (1L + Math.Abs((long)number), Math.Abs((long)number))), page.Packages.Select(package => (package.PackageId!.Value, package.LastModified!.Value)));
    }

    [Fact]
    public void One_broken_package_leaves_the_others_of_its_page_whole()
    {
        var deep = new string('[', 200) + new string(']', 200);
        var page = Read(Answers.PageOf(
            [Sample.Package, "null", "5", "[[1],2]", "{}", "\"x\"", $$"""{"shipmentPackageId": 7, "deep": {{deep}}}""", """{"shipmentPackageId": 8, "lines": 4}""", Sample.Package]));

        Assert.Equal([3300112233, null, null, null, null, null, 7, 8, 3300112233], page.Packages.Select(package => package.PackageId));
        Assert.Equal([true, false, false, false, false, false, false, false, true], page.Packages.Select(package => package.Read() is PackageReading.Readable));
    }

    [Theory]
    [InlineData("""{"id": 5, "lastModifiedDate": "1795165241905"}""", 5L, 1795165241905L)]
    [InlineData("""{"id": 9, "shipmentPackageId": "5"}""", 5L, null)]
    [InlineData("""{"SHIPMENTPACKAGEID": 5, "LASTMODIFIEDDATE": 6}""", 5L, 6L)]
    [InlineData("""{"shipmentPackageId": {"id": 4}, "lastModifiedDate": [6]}""", null, null)]
    [InlineData("""{"id": -5, "lastModifiedDate": -6}""", null, null)]
    [InlineData("""{"id": 5, "lastModifiedDate": 999999999999999999}""", 5L, null)]
    [InlineData("""{"lines": [{"id": 4, "lastModifiedDate": 6}]}""", null, null)]
    public void Id_and_version_are_read_in_every_known_spelling_and_only_from_the_package_itself(string element, long? id, long? version)
    {
        var package = Assert.Single(Read(Answers.PageOf([element])).Packages);

        Assert.Equal((id, version), (package.PackageId, package.LastModified));
    }

    [Fact]
    public void Totals_and_cursor_are_read()
    {
        var page = Read("""{"totalElements": 12, "hasMore": true, "content": [], "totalPages": 3, "nextCursor": "a+/=", "unknown": {"content": [1]}}""");

        Assert.Equal((12L, 3L, true, "a+/=", 0), (page.TotalElements, page.TotalPages, page.HasMore, page.NextCursor, page.Packages.Count));
    }

    [Fact]
    public void A_byte_order_mark_is_no_harm() => Assert.Empty(PageReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. """{"content": null}"""u8]).Packages);

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("200 OK")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"errors": [{"key": "generic.exception"}]}""")]
    [InlineData("""{"content": {}}""")]
    [InlineData("""{"content": []""")]
    [InlineData("""{"content": [{"shipmentPackageId": 1}""")]
    [InlineData("""{"content": [], "nextCursor": 5}""")]
    [InlineData("""{"content": []} and more""")]
    [InlineData("""{"content": []}{"content": []}""")]
    public void What_is_no_page_is_refused_as_a_whole(string body) => Assert.ThrowsAny<JsonException>(() => Read(body));

    private static PackagePage Read(string body) => PageReader.Read(Encoding.UTF8.GetBytes(body));
}
