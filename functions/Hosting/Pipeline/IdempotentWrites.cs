using System.Security.Cryptography;
using System.Text;
using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Lets a write happen once per Idempotency-Key: the same request again gets the answer that was given.</summary>
public sealed class IdempotentWrites(StoredAnswers answers)
{
    /// <summary>Of what is no file: of bytes, also where no key is asked for.</summary>
    public const int LargestBody = 1024 * 1024;

    private const string Header = "Idempotency-Key";
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(1);

    public async Task<object?> RunAsync(HttpContext http, Person person, InvocationBody next, CancellationToken ct)
    {
        if (!Guid.TryParse(http.Request.Headers[Header], out var uuid))
        {
            return HttpProblem.KeyMissing.Answer();
        }

        if (await HashAsync(http.Request, ct) is not { } hash)
        {
            return HttpProblem.TooLarge.Answer();
        }

        var key = uuid.ToString("D");
        return await answers.BeginAsync(person.Id, key, hash, ct) switch
        {
            AnswerLookup.Fresh => await DoAsync(http, person.Id, key, next),
            AnswerLookup.Answered(var answer) => new KeptAnswer(answer),
            AnswerLookup.Conflict => HttpProblem.KeyConflict.Answer(),
            AnswerLookup.InProgress => HttpProblem.KeyInProgress.Answer(retryAfter: ComeBack),
            var other => throw new InvalidOperationException($"Unknown lookup {other.GetType().Name}."),
        };
    }

    private async Task<object?> DoAsync(HttpContext http, long personId, string key, InvocationBody next)
    {
        var done = false;
        try
        {
            var answer = await KeptAnswer.CaptureAsync(http, await next());
            if (answer.StatusCode < StatusCodes.Status500InternalServerError)
            {
                // The deed is done: the client's going away must not lose the memory of it.
                await answers.KeepAsync(personId, key, answer, CancellationToken.None);
                done = true;
            }

            return new KeptAnswer(answer);
        }
        finally
        {
            if (!done)
            {
                await answers.LetGoAsync(personId, key, CancellationToken.None);
            }
        }
    }

    private static async Task<byte[]?> HashAsync(HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        var total = 0;
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            total += read;
            if (total > LargestBody)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}
