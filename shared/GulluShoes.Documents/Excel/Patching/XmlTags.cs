namespace GulluShoes.Documents.Excel.Patching;

/// <summary>The tags of an XML text in UTF-8, where they stand: what is changed between them leaves every other byte as it is.</summary>
internal ref struct XmlTags(ReadOnlySpan<byte> xml)
{
    private readonly ReadOnlySpan<byte> xml = xml;

    public int Start { get; private set; }

    /// <summary>Behind the tag; the next one is looked for from here.</summary>
    public int End { get; set; }

    public bool IsEnd { get; private set; }

    public bool IsEmpty { get; private set; }

    /// <summary>With its prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>What stands between name and end.</summary>
    public ReadOnlySpan<byte> Attributes { get; private set; }

    /// <summary>Whether this is such a tag, whatever its prefix.</summary>
    public readonly bool Is(ReadOnlySpan<byte> local) => Name.EndsWith(local) && (Name.Length == local.Length || Name[^(local.Length + 1)] == ':');

    /// <summary>False at the end, and where no tag ends.</summary>
    public bool Next()
    {
        while (xml[End..].IndexOf((byte)'<') is >= 0 and var ahead)
        {
            Start = End + ahead;
            var rest = xml[Start..];
            var skip = rest.StartsWith("<!--"u8) ? Behind(rest, "-->"u8) : rest.StartsWith("<![CDATA["u8) ? Behind(rest, "]]>"u8) : rest.StartsWith("<?"u8) || rest.StartsWith("<!"u8) ? Behind(rest, ">"u8) : 0;
            if (skip == 0)
            {
                return Read(rest);
            }

            End = Start + skip;
        }

        return false;
    }

    /// <summary>Goes behind the end of the element that has just begun, and says where its end tag begins; null when there is none. It holds no element of its own name.</summary>
    public int? Leave()
    {
        if (IsEmpty)
        {
            return End;
        }

        Span<byte> closing = [(byte)'<', (byte)'/', .. Name, (byte)'>'];
        if (xml[End..].IndexOf(closing) is var ahead and >= 0)
        {
            var close = End + ahead;
            End = close + closing.Length;
            return close;
        }

        return null;
    }

    private static int Behind(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> end) => rest.IndexOf(end) is >= 0 and var place ? place + end.Length : rest.Length;

    private bool Read(ReadOnlySpan<byte> rest)
    {
        var place = 1;
        for (byte quote = 0; place < rest.Length && (quote != 0 || rest[place] != '>'); place++)
        {
            quote = quote == 0 && rest[place] is (byte)'"' or (byte)'\'' && quote == 0 ? rest[place] : rest[place] == quote ? (byte)0 : quote;
        }

        if (place == rest.Length)
        {
            return false;
        }

        (IsEnd, IsEmpty) = (rest[1] == '/', rest[place - 1] == '/');
        var inside = rest[(IsEnd ? 2 : 1)..(IsEmpty ? place - 1 : place)];
        var blank = inside.IndexOfAny(" \t\r\n"u8);
        Name = blank < 0 ? inside : inside[..blank];
        Attributes = blank < 0 ? [] : inside[blank..];
        End = Start + place + 1;
        return true;
    }
}
