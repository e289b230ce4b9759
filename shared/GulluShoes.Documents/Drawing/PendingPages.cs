using System.Buffers;

namespace GulluShoes.Documents.Drawing;

/// <summary>
/// Takes what a PDF writer writes, until it is passed on asynchronously. A PDF ends with the positions of its parts, so
/// <see cref="Position"/> counts everything ever written, drained or not.
/// </summary>
internal sealed class PendingPages : Stream
{
    private readonly ArrayBufferWriter<byte> _pending = new();
    private long _position;

    public int Pending => _pending.WrittenCount;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _position;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public async Task DrainAsync(Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(_pending.WrittenMemory, cancellationToken);
        _pending.ResetWrittenCount();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _pending.Write(buffer);
        _position += buffer.Length;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
