using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>What browsers are told to refuse. Set before the door runs; a door may loosen its own.</summary>
public static class SecurityHeaders
{
    /// <summary>The portal: own files only, no inline script or style. The camera's reader of codes is WebAssembly, which no policy admits without 'wasm-unsafe-eval'; it evaluates no text. data: and blob: pictures are Bootstrap's icons and label previews.</summary>
    /// <param name="pictureHosts">Origins of product pictures, separated by spaces.</param>
    public static string PortalPolicy(string pictureHosts) =>
        $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob: {pictureHosts}; font-src 'self'; frame-src 'self' blob:; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>A document that is only shown. Chromium's PDF viewer does not start under default-src 'none'.</summary>
    public const string DocumentPolicy = "frame-ancestors 'self'";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    public static void Set(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = DataPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), screen-wake-lock=(self), geolocation=(), microphone=(), payment=()";

        // Answers hold customers' names and addresses: no cache on the way may keep them.
        headers.CacheControl = "no-store";
        if (!Callers.IsPlainLocal(http.Request))
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
