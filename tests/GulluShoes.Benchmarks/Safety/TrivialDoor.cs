using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Benchmarks.Safety;

/// <summary>A door behind which nothing is, for whoever is signed in.</summary>
public sealed class TrivialDoor
{
    private static readonly Task<IResult> Nothing = Task.FromResult(Results.NoContent());

    [Function(nameof(TrivialDoor))]
    [Needs(Permission.KeepOwnAccount)]
#pragma warning disable CA1822 // The host makes an instance of the class, as of every door's.
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/trivial")] HttpRequest request) => Nothing;
#pragma warning restore CA1822
}
