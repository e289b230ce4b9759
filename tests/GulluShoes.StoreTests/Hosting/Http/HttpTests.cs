using System.Net;
using System.Net.Http.Json;
using System.Text;
using GulluShoes.StoreTests.Hosting.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.StoreTests.Hosting.Http;

public sealed class HttpTests(HostingStorage storage) : IClassFixture<HostingStorage>
{
    [Fact]
    public async Task Route_values_query_and_context_reach_the_function_and_results_are_written()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        using var client = ClientOf(await host.StartAsync(typeof(ShowPair), typeof(SavePair)));

        Assert.Equal("""{"id":1234567890123,"colour":"sarı","function":"ShowPair"}""", await client.GetStringAsync("api/pairs/1234567890123?colour=sarı"));
        using var saved = await client.PutAsJsonAsync("api/pairs/üst", new Pair(99, "siyah"));
        Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
        Assert.Equal("PUT üst 99 siyah", await saved.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{\"model\":")]
    [InlineData("{\"model\":\"x\"}")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_body_that_does_not_fit_becomes_an_error_for_the_pipe(string body)
    {
        await using var host = new HostUnderTest(storage.ConnectionString) { Pipe = TestPipes.AnswerBadInputAsync };
        using var client = ClientOf(await host.StartAsync(typeof(SavePair)));
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync(new Uri("api/pairs/a", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"pair\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 200, "front /")]
    [InlineData("siparisler/1", 200, "GET file 'siparisler/1'")]
    [InlineData("apiary", 200, "GET file 'apiary'")]
    [InlineData("api/unknown", 404, "unknown-door")]
    [InlineData("api/pairs/noid", 404, "unknown-door")]
    public async Task Constraints_keep_the_catch_all_away_from_the_api(string path, int status, string expected)
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        using var client = ClientOf(await host.StartAsync(typeof(ShowPair), typeof(ServeFiles), typeof(FrontPage)));

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_prefix_of_host_json_stands_before_routes_and_a_function_without_one_answers_at_its_name()
    {
        await using var host = new HostUnderTest(storage.ConnectionString) { RoutePrefix = "shop" };
        using var client = ClientOf(await host.StartAsync(typeof(NotWritten), typeof(ShowPair)));

        Assert.Equal("", await client.GetStringAsync("shop/NotWritten"));
        using var answer = await client.GetAsync(new Uri("shop/api/pairs/1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_caller_who_goes_away_cancels_the_function()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        using var client = ClientOf(await host.StartAsync(typeof(WaitForever)));
        using var leave = new CancellationTokenSource();
        var call = client.GetAsync(new Uri("api/wait", UriKind.Relative), leave.Token);
        await Until.TrueAsync(() => host.Journal.Count("began") == 1);

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Until.TrueAsync(() => host.Journal.Count("cancelled True") == 1);
    }

    [Fact]
    public async Task An_answer_may_stand_beside_a_message()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        using var client = ClientOf(await host.StartAsync(typeof(SendWish), typeof(ReadText)));

        using var answer = await client.PostAsync(new Uri("api/wish", UriKind.Relative), null);
        await Until.TrueAsync(() => host.Journal.Count("POST") == 1);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task The_pipe_may_answer_in_place_of_the_function()
    {
        await using var host = new HostUnderTest(storage.ConnectionString)
        {
            Pipe = (invocation, _) => Task.FromResult<object?>(Results.Text($"{invocation.FunctionName} {invocation.Method.Name}", statusCode: 403)),
        };
        using var client = ClientOf(await host.StartAsync(typeof(WaitForever)));

        using var answer = await client.GetAsync(new Uri("api/wait", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("WaitForever RunAsync", await answer.Content.ReadAsStringAsync());
        Assert.Empty(host.Journal.Entries);
    }

    [Fact]
    public async Task A_function_that_asks_for_a_key_stops_the_start()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(typeof(NeedsKey)));

        Assert.Contains("NeedsKey", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ApiExplorer_sees_route_values_bodies_and_answers_of_functions()
    {
        await using var host = new HostUnderTest(storage.ConnectionString) { Register = services => services.AddEndpointsApiExplorer() };
        var app = await host.StartAsync(typeof(ShowPair), typeof(SavePair));

        var described = app.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items
            .SelectMany(group => group.Items)
            .ToDictionary(description => $"{description.HttpMethod} {description.RelativePath}");

        var show = described["GET api/pairs/{id:long}"];
        Assert.Equal((BindingSource.Path, typeof(long)), Assert.Single(show.ParameterDescriptions.Select(each => (each.Source, each.Type))));
        Assert.Equal(typeof(Pair), Assert.Single(show.SupportedResponseTypes).Type);
        var save = described["PUT api/pairs/{shelf}"];
        Assert.Equal(["Path shelf String", "Body pair Pair"], save.ParameterDescriptions.Select(each => $"{each.Source.Id} {each.Name} {each.Type.Name}"));
    }

    [Fact]
    public async Task Endpoints_carry_the_function_and_its_method()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        var app = await host.StartAsync(typeof(ShowPair));

        var endpoint = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Single(each => each.DisplayName == "ShowPair");

        Assert.Equal(typeof(ShowPair), endpoint.Metadata.GetMetadata<System.Reflection.MethodInfo>()!.DeclaringType);
    }

    private static HttpClient ClientOf(WebApplication app) => new() { BaseAddress = new Uri(app.Urls.First() + "/") };
}
