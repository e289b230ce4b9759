using System.Buffers;

namespace GulluShoes.Trendyol.Transport;

/// <summary>A whole body, but never an endless one, in memory that is lent: whoever keeps a piece of it copies that.</summary>
internal sealed class AnswerBody : IDisposable
{
    /// <summary>The largest honest page (200 packages) is below 2 MB.</summary>
    public const int Largest = 64 * 1024 * 1024;

    private const int First = 256 * 1024;

    private byte[] _bytes;
    private int _length;

    private AnswerBody(int expected) => _bytes = ArrayPool<byte>.Shared.Rent(expected);

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <exception cref="IOException">The connection broke, the body was shorter than announced, or it is endless.</exception>
    public static async Task<AnswerBody> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var announced = content.Headers.ContentLength;

        // One byte more than announced, so that the end is seen without growing.
        var body = new AnswerBody(announced is < Largest ? (int)announced + 1 : First);
        try
        {
            await body.FillAsync(stream, cancellation);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _length) = ([], 0);
    }

    private async Task FillAsync(Stream stream, CancellationToken cancellation)
    {
        while (await stream.ReadAsync(_bytes.AsMemory(_length), cancellation) is > 0 and var read)
        {
            _length += read;
            if (_length > Largest)
            {
                throw new IOException("The body is endless.");
            }

            if (_length == _bytes.Length)
            {
                Grow();
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        _bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
