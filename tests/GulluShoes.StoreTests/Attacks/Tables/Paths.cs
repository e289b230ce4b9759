using GulluShoes.Functions.Hosting.Pipeline;

namespace GulluShoes.StoreTests.Attacks.Tables;

/// <summary>Path traversal and addresses beside the API, as anybody who has no cookie sends them.</summary>
internal static class Paths
{
    private static readonly string[] Ups =
    [
        "../appsettings.json", "..%2fappsettings.json", "..%5cappsettings.json", "%2e%2e/appsettings.json", "%252e%252e%252fappsettings.json", "..;/appsettings.json", "....//appsettings.json", "%c0%ae%c0%ae/appsettings.json",
        "assets/../../appsettings.json", "assets/..%2f..%2fappsettings.json", "assets/%2e%2e/%2e%2e/etc/passwd.txt", "//etc/passwd.txt", "C:%5cwindows%5cwin.ini", "file:///etc/passwd.txt", ".env", ".git/config.txt", "host.json", "local.settings.json", "assets/x.js%3f.html.css", "admin/host/keys.json", "runtime/webhooks/x.json", "swagger/v1/swagger.json",
    ];

    private static readonly string[] Pictures =
        ["..%2f..%2fappsettings.json/a", "yok/..%2f..%2fappsettings.json", "..%5c..%5c/w", "0000000000000000000000000000000000000000000000000000000000000000/yok.jpg", "*/1", "%2a/%2a", "a'--/1", "yok/%2e%2e%2f"];

    private static readonly string[] Beside = ["api/v1/orders", "api//orders", "api/orders.json", "api/orders;x=1", "api/people/1/password", "api/admin", "api/debug/pprof", "api/pictures/files/%2e%2e/appsettings.json", "api/openapi.json", "api/orders/..%2fpeople"];

    public static IEnumerable<Attack> All =>
    [
        .. Ups.Select(path => new Attack($"a file above the portal's: {path}", HttpMethod.Get, path, HttpProblem.UnknownAddress) { By = Attacker.Nobody }),
        .. Pictures.Select(path => new Attack($"a picture above the pictures: {path}", HttpMethod.Get, $"api/pictures/files/{path}", HttpProblem.UnknownPicture) { By = Attacker.Nobody }),
        .. Beside.Select(path => new Attack($"an address beside the doors: {path}", HttpMethod.Get, path, HttpProblem.UnknownDoor) { By = Attacker.Nobody }),
    ];
}
