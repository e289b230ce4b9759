using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep.Inbox;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Upkeep.Inbox;

/// <param name="Ids">1 to 100.</param>
/// <param name="Owner">A user name; only to give.</param>
/// <param name="Said">The note, or why it is closed.</param>
public sealed record HandleProblemsRequest(IReadOnlyList<long>? Ids, InboxDeed Deed, string? Owner, string? Said)
{
    private const int Most = 100;
    private const int Longest = 1000;

    /// <summary>What is wrong with it; null when it can be done.</summary>
    public string? Wrong() => (Ids, Deed, Said?.Trim()) switch
    {
        (null or { Count: 0 or > Most }, _, _) => $"ids: 1 ile {Most} arasında sorun seçin.",
        (_, InboxDeed.Note, null or "") => "said: notu yazın.",
        (_, InboxDeed.Close, null or "") => "said: neden kapattığınızı yazın; sorun geri gelirse bu görünür.",
        (_, _, { Length: > Longest }) => $"said: en çok {Longest} karakter yazılabilir.",
        (_, InboxDeed.Give, _) when string.IsNullOrEmpty(Owner) => "owner: kime verileceğini seçin.",
        _ => null,
    };
}

/// <param name="Outcomes">What became of each, in the order of the ids.</param>
public sealed record HandledAnswer(IReadOnlyList<HandledProblem> Outcomes);

public sealed record HandledProblem(long Id, InboxOutcome Outcome);

/// <summary>A person does one thing with some problems; the answer says of each what became of it.</summary>
public sealed class HandleProblems(ProblemInbox inbox, ProblemList problems)
{
    [Function(nameof(HandleProblems))]
    [Needs(Permission.SolveProblems)]
    [Answers<HandledAnswer>]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/problems/deeds")] HttpRequest request, [FromBody] HandleProblemsRequest body, CancellationToken ct)
    {
        if (body.Wrong() is { } wrong)
        {
            return HttpProblem.BadParameter.Answer(wrong);
        }

        if (body.Deed == InboxDeed.Give && !(await problems.SolversAsync(ct)).Any(solver => solver.UserName == body.Owner))
        {
            return HttpProblem.UnknownPerson.Answer("Sorunlara bakabilen birini seçin.");
        }

        var said = body.Deed is InboxDeed.Note or InboxDeed.Close ? body.Said!.Trim() : null;
        var owner = body.Deed == InboxDeed.Give ? body.Owner : null;
        var outcomes = await inbox.DoAsync([.. body.Ids!], new InboxWish(body.Deed, request.HttpContext.Caller().UserName, owner, said), ct);
        return Results.Ok(new HandledAnswer([.. outcomes.OrderBy(one => one.Key).Select(one => new HandledProblem(one.Key, one.Value))]));
    }
}
