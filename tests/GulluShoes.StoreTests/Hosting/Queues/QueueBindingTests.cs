using System.Text;
using Azure.Storage.Queues;

namespace GulluShoes.StoreTests.Hosting.Queues;

public sealed class QueueBindingTests(HostingStorage storage) : IClassFixture<HostingStorage>
{
    [Fact]
    public async Task A_message_is_read_as_text_record_bytes_or_whole_message()
    {
        await using var host = new HostUnderTest(storage.ConnectionString) { Settings = { ["Test:Bytes"] = "raw" } };
        await host.SendAsync("texts", "kırmızı çizme");
        await host.SendAsync("records", """{"model":99,"colourName":"siyah"}""");
        await host.SendAsync("raw", "bytes");
        await host.SendAsync("messages", "whole");

        await host.StartAsync(typeof(ReadText), typeof(ReadRecord), typeof(ReadBytes), typeof(ReadMessage));
        await Until.TrueAsync(() => host.Journal.Entries.Count == 4);

        Assert.Equal(
            ["99 siyah by ReadRecord", "bytes", "kırmızı çizme", "whole 1"],
            host.Journal.Entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_goes_to_poison_and_leaves_its_neighbours_alone()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        var queue = await host.SendAsync("records", "no json", """{"model":1,"colourName":"bej"}""");
        var raw = new QueueClient(storage.ConnectionString, queue.Name);
        await raw.SendMessageAsync("not base64!");

        await host.StartAsync(typeof(ReadRecord));
        var poison = new QueueClient(storage.ConnectionString, queue.Name + "-poison");
        await Until.TrueAsync(async () => await CountAsync(poison) == 2 && await CountAsync(queue) == 0);

        Assert.Equal(["1 bej by ReadRecord"], host.Journal.Entries);
        var texts = (await poison.ReceiveMessagesAsync(32)).Value.Select(message => message.MessageText);
        Assert.Equal(["bm8ganNvbg==", "not base64!"], texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_function_returns_is_sent_after_it_ran_and_wakes_the_next_function_at_once()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        await host.SendAsync("texts", "lacivert");

        await host.StartAsync(typeof(PassOn), typeof(ReadRecord));
        await Until.TrueAsync(() => host.Journal.Entries.Count == 1);

        Assert.Equal(["99 lacivert by ReadRecord"], host.Journal.Entries);
    }

    [Fact]
    public async Task A_returned_list_sends_one_message_an_item()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        await host.SendAsync("texts", "bir iki üç");

        await host.StartAsync(typeof(PassOnMany));
        await Until.TrueAsync(async () => await CountAsync(host.Queue("texts-out")) == 3);

        var messages = (await host.Queue("texts-out").ReceiveMessagesAsync(32)).Value;
        Assert.Equal(["bir", "iki", "üç"], messages.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Properties_of_a_returned_object_go_to_their_queues_in_camel_case_and_null_goes_nowhere()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        await host.SendAsync("texts", "taba", "none");

        await host.StartAsync(typeof(PassOnBoth));
        await Until.TrueAsync(async () => await CountAsync(host.Queue("first-out")) == 2 && await CountAsync(host.Queue("texts")) == 0);

        var second = (await new QueueClient(storage.ConnectionString, host.Queue("second-out").Name).ReceiveMessagesAsync(32)).Value;
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(Assert.Single(second).MessageText));
        Assert.Equal("""{"model":1,"colourName":"taba"}""", text);
    }

    private static async Task<int> CountAsync(QueueClient queue) =>
        await queue.ExistsAsync() ? (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount : 0;
}
