using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Orders;

/// <summary>Cuts a page into its elements in one pass over the bytes, reading of each element only id and version; the rest is parsed when somebody asks.</summary>
internal static class PageReader
{
    // Deeper than the serializer goes: an element that is too deep must fail alone, not with its page.
    private const int Deepest = 1000;

    /// <exception cref="JsonException">The body is no page of packages.</exception>
    public static PackagePage Read(ReadOnlyMemory<byte> body)
    {
        var text = WithoutMark(body);
        try
        {
            return ReadPage(text);
        }
        catch (InvalidOperationException wrongKind)
        {
            throw new JsonException("A member of the page is of another kind.", wrongKind);
        }
    }

    private static PackagePage ReadPage(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = Deepest });
        var page = new PackagePage { Packages = null! };
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The page is no object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            page = ReadMember(ref reader, page, body);
        }

        // Reading on proves that nothing follows the page.
        reader.Read();
        return page.Packages is null ? throw new JsonException("The page has no content.") : page;
    }

    private static PackagePage ReadMember(ref Utf8JsonReader reader, PackagePage page, ReadOnlyMemory<byte> body)
    {
        if (IsNamed(ref reader, "content"u8))
        {
            return page with { Packages = ReadContent(ref reader, body) };
        }

        if (IsNamed(ref reader, "totalElements"u8))
        {
            return page with { TotalElements = ReadNumber(ref reader) };
        }

        if (IsNamed(ref reader, "totalPages"u8))
        {
            return page with { TotalPages = ReadNumber(ref reader) };
        }

        if (IsNamed(ref reader, "hasMore"u8))
        {
            reader.Read();
            return page with { HasMore = reader.TokenType == JsonTokenType.True };
        }

        if (IsNamed(ref reader, "nextCursor"u8))
        {
            reader.Read();
            return page with { NextCursor = reader.GetString() };
        }

        reader.Skip();
        return page;
    }

    private static List<ReceivedPackage> ReadContent(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var packages = new List<ReceivedPackage>(OrdersQuery.LargestPage);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null ? packages : throw new JsonException("The content is no list.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            packages.Add(ReadElement(ref reader, body));
        }

        return packages;
    }

    private static ReceivedPackage ReadElement(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var start = (int)reader.TokenStartIndex;
        var (id, lastModified) = reader.TokenType == JsonTokenType.StartObject ? ReadKeys(ref reader) : (null, null);
        reader.Skip();
        return new(body[start..(int)reader.BytesConsumed].ToArray(), id is > 0 ? id : null, EpochMilliseconds.IsInstant(lastModified) ? lastModified : null);
    }

    /// <summary>Leaves the reader on the end of the object.</summary>
    private static (long? Id, long? LastModified) ReadKeys(ref Utf8JsonReader reader)
    {
        long? id = null, oldId = null, lastModified = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (IsNamed(ref reader, "shipmentPackageId"u8))
            {
                id = ReadNumber(ref reader);
            }
            else if (IsNamed(ref reader, "id"u8))
            {
                oldId = ReadNumber(ref reader);
            }
            else if (IsNamed(ref reader, "lastModifiedDate"u8))
            {
                lastModified = ReadNumber(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return (id ?? oldId, lastModified);
    }

    private static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueSpan.Length == name.Length && Ascii.EqualsIgnoreCase(reader.ValueSpan, name);

    // Only what is certain: anything else is for the parser to explain.
    private static long? ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        var span = reader.ValueSpan;
        var isNumber = reader.TokenType is JsonTokenType.Number or JsonTokenType.String;
        reader.Skip();
        return isNumber && Utf8Parser.TryParse(span, out long number, out var used) && used == span.Length ? number : null;
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[3..] : body;
}
