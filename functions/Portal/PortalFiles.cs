using System.Security.Cryptography;
using GulluShoes.Functions.Hosting.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GulluShoes.Functions.Portal;

/// <summary>The built portal. Files with a hash in their name never change; index.html names them and is therefore never cached.</summary>
public sealed class PortalFiles : IDisposable
{
    private const string Shell = "index.html";
    private const string Hashed = "assets/";
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Ask = "no-cache";

    private readonly FileExtensionContentTypeProvider contentTypes =
        new() { Mappings = { [".webmanifest"] = "application/manifest+json", [".wasm"] = "application/wasm" } };

    private readonly PhysicalFileProvider? files;

    public PortalFiles(IOptions<PortalOptions> options)
    {
        var folder = Path.GetFullPath(options.Value.Files, AppContext.BaseDirectory);

        // PhysicalFileProvider refuses every path that leads out of its folder, and hidden files.
        files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : null;
    }

    /// <summary>The file, or for a page address of the portal the shell that shows it.</summary>
    public async Task<IResult> AnswerAsync(HttpContext http, string path, CancellationToken ct)
    {
        var file = files?.GetFileInfo(path);
        if (file is { Exists: true, IsDirectory: false })
        {
            return await SendAsync(http, file, path, ct);
        }

        // A missing asset must not be answered with a page: a browser would run the page as a script.
        if (path.StartsWith(Hashed, StringComparison.Ordinal) || Path.HasExtension(path))
        {
            return HttpProblem.UnknownAddress.Answer();
        }

        return files?.GetFileInfo(Shell) is { Exists: true } shell
            ? await SendAsync(http, shell, Shell, ct)
            : HttpProblem.UnknownAddress.Answer("Panel dosyaları bulunamadı (Portal:Files).");
    }

    public void Dispose() => files?.Dispose();

    private async Task<IResult> SendAsync(HttpContext http, IFileInfo file, string path, CancellationToken ct)
    {
        var immutable = path.StartsWith(Hashed, StringComparison.Ordinal);
        http.Response.Headers.CacheControl = immutable ? Forever : Ask;
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PortalPolicy;
        var contentType = contentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";

        // By content, not by date: two servers with the same build must agree.
        await using var content = file.CreateReadStream();
        var bytes = new byte[file.Length];
        await content.ReadExactlyAsync(bytes, ct);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
        return Results.Bytes(bytes, contentType, entityTag: tag);
    }
}
