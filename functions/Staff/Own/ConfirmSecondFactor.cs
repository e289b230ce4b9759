using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff.Own;

/// <param name="Code">Six digits.</param>
public sealed record CodeRequest(string Code);

/// <summary>The first code makes the offered second factor count.</summary>
public sealed class ConfirmSecondFactor(SecondFactor factor)
{
    [Function(nameof(ConfirmSecondFactor))]
    [Needs(Permission.KeepOwnAccount)]
    [Repeatable("A factor counts once; a kept answer would hold the recovery codes.")]
    [Answers<RecoveryCodesAnswer>]
    [Refuses(400, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/profile/second-factor/code")] HttpRequest request,
        [FromBody] CodeRequest body,
        CancellationToken ct)
    {
        return await factor.ConfirmAsync(request.HttpContext.Caller().Id, body.Code.Trim(), ct) is { } codes
            ? Results.Ok(new RecoveryCodesAnswer(codes))
            : HttpProblem.WrongFirstCode.Answer();
    }
}
