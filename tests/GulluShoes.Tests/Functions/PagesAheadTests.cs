using System.Runtime.CompilerServices;
using GulluShoes.Functions.Orders.Intake;

namespace GulluShoes.Tests.Functions;

public sealed class PagesAheadTests
{
    private readonly List<string> story = [];

    [Fact]
    public async Task The_next_page_is_asked_for_before_the_last_one_is_kept_and_no_other()
    {
        await foreach (var page in PagesAsync(3, CancellationToken.None).OneAheadAsync(CancellationToken.None))
        {
            story.Add($"keep {page}");
        }

        Assert.Equal(["ask 1", "ask 2", "keep 1", "ask 3", "keep 2", "end", "rest", "keep 3"], story);
    }

    [Fact]
    public async Task What_came_before_a_failure_is_kept_before_it_is_told()
    {
        await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            await foreach (var page in PagesAsync(3, CancellationToken.None, failAt: 3).OneAheadAsync(CancellationToken.None))
            {
                story.Add($"keep {page}");
            }
        });

        Assert.Equal(["keep 1", "keep 2"], story.Where(word => word.StartsWith("keep", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_cannot_keep_a_page_does_not_wait_for_the_next()
    {
        var failed = Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var page in PagesAsync(3, CancellationToken.None, hangAt: 2).OneAheadAsync(CancellationToken.None))
            {
                throw new InvalidOperationException($"Page {page} cannot be kept.");
            }
        });

        await failed.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["ask 1", "ask 2", "rest"], story);
    }

    private async IAsyncEnumerable<int> PagesAsync(int count, [EnumeratorCancellation] CancellationToken ct, int failAt = 0, int hangAt = 0)
    {
        try
        {
            for (var page = 1; page <= count; page++)
            {
                story.Add($"ask {page}");
                await Task.Delay(page == hangAt ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct);
                yield return page != failAt ? page : throw new HttpRequestException("Page 3 is not to be had.");
            }

            story.Add("end");
        }
        finally
        {
            story.Add("rest");
        }
    }
}
