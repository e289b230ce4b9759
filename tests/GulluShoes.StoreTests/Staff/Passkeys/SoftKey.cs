using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GulluShoes.StoreTests.Staff.Passkeys;

/// <summary>A device that makes one key (ES256, attestation "none") and signs with it, and the browser around it; both lie where a test wants them to. https://www.w3.org/TR/webauthn-3/</summary>
internal sealed class SoftKey : IDisposable
{
    private const int Present = 0x01;
    private const int Checked = 0x04;
    private const int Attested = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>What the device has signed; it tells one more each time.</summary>
    public uint Counter { get; set; }

    /// <summary>Whose key the device says that it is: the one of the question that it was made for.</summary>
    public string? UserHandle { get; set; }

    public string Origin { get; set; } = "http://localhost:7071";

    public string Domain { get; set; } = "localhost";

    /// <summary>False when nobody showed a finger or a PIN.</summary>
    public bool Verified { get; set; } = true;

    public bool CrossOrigin { get; set; }

    /// <summary>Instead of the question's.</summary>
    public string? Challenge { get; set; }

    /// <summary>Instead of webauthn.create or webauthn.get.</summary>
    public string? Type { get; set; }

    /// <summary>Signs something else than what it shows.</summary>
    public bool Tampers { get; set; }

    /// <summary>Answers <c>navigator.credentials.create</c>.</summary>
    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!;
        UserHandle = (string)asked["user"]!["id"]!;
        var data = Data(Attested, [.. new byte[16], (byte)(Id.Length >> 8), (byte)Id.Length, .. Id, .. PublicKey()]);
        return Answer(new
        {
            clientDataJSON = Base64Url.EncodeToString(ClientData("webauthn.create", asked)),
            attestationObject = Base64Url.EncodeToString([0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data]),
            transports = new[] { "internal" },
        });
    }

    /// <summary>Answers <c>navigator.credentials.get</c>.</summary>
    public string Get(string options)
    {
        Counter++;
        var client = ClientData("webauthn.get", JsonNode.Parse(options)!);
        var data = Data(0, []);
        byte[] signed = [.. data, .. SHA256.HashData(Tampers ? [.. client, 0] : client)];
        return Answer(new
        {
            clientDataJSON = Base64Url.EncodeToString(client),
            authenticatorData = Base64Url.EncodeToString(data),
            signature = Base64Url.EncodeToString(key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            userHandle = UserHandle,
        });
    }

    public void Dispose() => key.Dispose();

    private string Answer(object response)
    {
        var id = Base64Url.EncodeToString(Id);
        return JsonSerializer.Serialize(new { id, rawId = id, type = "public-key", clientExtensionResults = new { }, authenticatorAttachment = "platform", response });
    }

    private byte[] ClientData(string type, JsonNode asked) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type = Type ?? type, challenge = Challenge ?? (string)asked["challenge"]!, origin = Origin, crossOrigin = CrossOrigin });

    private byte[] Data(int more, byte[] rest)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), (byte)(Present | (Verified ? Checked : 0) | more), .. counter, .. rest];
    }

    // COSE: an elliptic curve key (1: 2) for ES256 (3: -7) on P-256 (-1: 1), with x (-2) and y (-3).
    private byte[] PublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];
}
