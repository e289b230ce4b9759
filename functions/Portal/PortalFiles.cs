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

    // The portal's build lays smaller copies beside its text files; the first that a browser takes is sent.
    private static readonly (string Coding, string Suffix)[] Copies = [("br", ".br"), ("gzip", ".gz")];

    private readonly FileExtensionContentTypeProvider contentTypes =
        new() { Mappings = { [".webmanifest"] = "application/manifest+json", [".wasm"] = "application/wasm" } };

    private readonly PhysicalFileProvider? files;
    private readonly string policy;

    public PortalFiles(IOptions<PortalOptions> options)
    {
        policy = SecurityHeaders.PortalPolicy(options.Value.PictureHosts);
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
        http.Response.Headers.ContentSecurityPolicy = policy;
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var contentType = contentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        var sent = SmallestTaken(http, path) ?? file;

        // By content, not by date: two servers with the same build must agree.
        await using var content = sent.CreateReadStream();
        var bytes = new byte[sent.Length];
        await content.ReadExactlyAsync(bytes, ct);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
        return Results.Bytes(bytes, contentType, entityTag: tag);
    }

    private IFileInfo? SmallestTaken(HttpContext http, string path)
    {
        var taken = http.Request.GetTypedHeaders().AcceptEncoding.Where(coding => coding.Quality is not 0).Select(coding => coding.Value.ToString()).ToList();
        foreach (var (coding, suffix) in Copies)
        {
            if (taken.Contains(coding, StringComparer.OrdinalIgnoreCase) && files!.GetFileInfo(path + suffix) is { Exists: true } copy)
            {
                http.Response.Headers.ContentEncoding = coding;
                return copy;
            }
        }

        return null;
    }
}
