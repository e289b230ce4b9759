using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff;

/// <summary>Offers a second factor to one who must have it and has none; the sign-in with its first code makes it count.</summary>
public sealed class StartEnrolment(SignIns signIns)
{
    [Function(nameof(StartEnrolment))]
    [Open("Who must have a second factor has no session before it; the password is checked and counted as at the sign-in.")]
    [Answers<EnrolmentAnswer>]
    [Refuses(400, 401, 403, 422, 429)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session/enrolment")] HttpRequest request,
        [FromBody] SignInRequest body,
        CancellationToken ct)
    {
        if (body?.AttemptOf(request.HttpContext) is not { } attempt)
        {
            return HttpProblem.WrongPassword.Answer();
        }

        var outcome = await signIns.EnrolAsync(attempt, ct);
        return outcome is SignInOutcome.Enrolling(var person, var secret) ? Results.Ok(EnrolmentAnswer.Of(person.UserName, secret)) : SignInAnswers.Of(outcome);
    }
}
