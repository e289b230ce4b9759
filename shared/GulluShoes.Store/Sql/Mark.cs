using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GulluShoes.Store.Sql;

/// <summary>A short hash by which what came is compared with what a table holds, without sending or reading it all.</summary>
internal sealed class Mark
{
    private readonly StringBuilder text = new();

    public Mark Add(params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            // 1.5 and 1.5000 are one amount: the database gives the second back for the first.
            text.Append(value is decimal amount
                ? amount.ToString("0.####", CultureInfo.InvariantCulture)
                : Convert.ToString(value, CultureInfo.InvariantCulture)).Append(value is null ? '\u0001' : '\u0002');
        }

        return this;
    }

    public long Hash() => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
