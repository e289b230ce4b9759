using GulluShoes.Documents.Station;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Packing;

/// <summary>What a sheet of codes is for.</summary>
public enum CodeSheetKind
{
    /// <summary>Commands to the station.</summary>
    Commands,

    /// <summary>Test codes, by which a scanner is understood.</summary>
    Tests,
}

/// <summary>A page of codes for paper.</summary>
public sealed class ShowCodeSheet
{
    [Function(nameof(ShowCodeSheet))]
    [Needs(Permission.PackOrders)]
    [Asks<CodeSheetKind>("kind", "commands when absent.")]
    [AnswersBytes("image/svg+xml")]
    [Refuses(400)]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/packing/sheet")] HttpRequest request)
    {
        if (!QueryValues.TryEnum<CodeSheetKind>(request, "kind", out var kind))
        {
            return HttpProblem.BadParameter.Answer("kind: commands veya tests olabilir.");
        }

        request.HttpContext.Response.Headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        return Results.Bytes(Paint(kind ?? CodeSheetKind.Commands), "image/svg+xml");
    }

    private static byte[] Paint(CodeSheetKind kind) => kind switch
    {
        CodeSheetKind.Commands => CodeSheet.Paint("İstasyon komutları", "Masanın yanına asın. Eldivenle tuşa basmak yerine okutun.", StationCodes.Commands),
        CodeSheetKind.Tests => CodeSheet.Paint("Tarayıcı doktoru", "Ekrandaki adımları izleyin; kodları tek tek, kâğıda dik tutarak okutun.", StationCodes.Tests),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
