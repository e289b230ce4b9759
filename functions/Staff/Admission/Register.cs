using System.Text.RegularExpressions;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff.Admission;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Staff.Admission;

/// <param name="UserName">3 to 40 of a–z, digits, dot, dash and underscore.</param>
/// <param name="Name">As colleagues call him.</param>
/// <param name="Password">At least 10 characters, and none that a guesser tries first.</param>
public sealed partial record RegisterRequest(string UserName, string Name, string Password)
{
    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{2,39}\z")]
    internal static partial Regex UserNames { get; }
}

/// <summary>Notes that somebody wants to work here; an admin decides.</summary>
public sealed class Register(Staffing staffing)
{
    [Function(nameof(Register))]
    [Open("Who has no account cannot hold a permission; nothing opens before an admin approves, and only so many may wait.")]
    [AnswersNothing]
    [Refuses(400, 422, 429)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/registration")] HttpRequest request,
        [FromBody] RegisterRequest body,
        CancellationToken ct)
    {
        if (!RegisterRequest.UserNames.IsMatch(body.UserName.Trim()) || body.Name.Trim() is not { Length: >= 2 and <= 100 } name || name.Any(char.IsControl))
        {
            return HttpProblem.BadParameter.Answer("Kullanıcı adı 3–40 karakter: harf (Türkçe karakter olmadan), rakam, nokta, tire. Ad en az 2 harf.");
        }

        if (PasswordRules.FlawOf(body.Password, body.UserName) is { } flaw)
        {
            return SignInAnswers.Of(flaw);
        }

        return await staffing.RegisterAsync(body.UserName, name, body.Password, ct) ? Results.NoContent() : HttpProblem.RegistrationsFull.Answer();
    }
}
