using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Creating;

/// <param name="DraftId">For which draft; nobody else gets them.</param>
/// <param name="Barcodes">How many, 0 to 225.</param>
/// <param name="Model">True for a model code too.</param>
public sealed record CodesRequest(Guid DraftId, int Barcodes = 0, bool Model = false);

/// <summary>Codes that nothing here or at the marketplace carries.</summary>
/// <param name="Model">Null when none was asked for.</param>
public sealed record ReservedCodes(string? Model, IReadOnlyList<string> Barcodes);

/// <summary>Makes codes and reserves them for a draft.</summary>
public sealed class ReserveCodes(ProductCodes codes)
{
    private const int Most = 225;

    [Function(nameof(ReserveCodes))]
    [Needs(Permission.CreateProducts)]
    [Answers<ReservedCodes>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/product-codes")] HttpRequest request, [FromBody] CodesRequest body, CancellationToken ct)
    {
        if (body.DraftId == Guid.Empty || body.Barcodes is < 0 or > Most || (body.Barcodes == 0 && !body.Model))
        {
            return HttpProblem.BadParameter.Answer("draftId gerekli; barcodes 0 ile 225 arasında olabilir.");
        }

        var userName = request.HttpContext.Caller().UserName;
        var model = body.Model ? await codes.ReserveModelAsync(body.DraftId, userName, ct) : null;
        return Results.Ok(new ReservedCodes(model, body.Barcodes == 0 ? [] : await codes.ReserveBarcodesAsync(body.Barcodes, body.DraftId, userName, ct)));
    }
}
