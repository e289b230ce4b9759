using System.Text;

namespace TrendyolSimulator.Transport;

/// <summary>A whole answer before it is sent, so that a fault can still spoil it.</summary>
/// <param name="Body">Pieces in their order; pages are made of bytes that are kept anyway.</param>
internal sealed record Answer(int Status, string ContentType, IReadOnlyList<ReadOnlyMemory<byte>> Body)
{
    public const string Json = "application/json;charset=UTF-8";

    /// <summary>Success without a body, as several operations answer.</summary>
    public static Answer Empty { get; } = new(200, "text/plain", []);

    public bool RetryAfter { get; init; }

    public long Length => Body.Sum(piece => (long)piece.Length);

    public static Answer Text(int status, string contentType, string text) => new(status, contentType, [Encoding.UTF8.GetBytes(text)]);

    public byte[] Bytes()
    {
        var bytes = new byte[Length];
        var at = 0;
        foreach (var piece in Body)
        {
            piece.CopyTo(bytes.AsMemory(at));
            at += piece.Length;
        }

        return bytes;
    }
}
