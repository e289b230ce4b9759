using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders.Commands;

/// <summary>A person wants a waiting or refused command tried now. Harmless twice: the queue function looks before it sends.</summary>
public sealed class RetryCommand(TrendyolCommands commands)
{
    [Function(nameof(RetryCommand))]
    [Needs(Permission.CommandTrendyol)]
    [AnswersNothing]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/orders/commands/{id:long}/retry")] HttpRequest request, long id, CancellationToken ct) =>
        await commands.RetryAsync(id, ct) ? Results.NoContent() : HttpProblem.UnknownCommand.Answer();
}
