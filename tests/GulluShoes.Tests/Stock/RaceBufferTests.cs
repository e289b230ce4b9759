using GulluShoes.Shop.Stock;

namespace GulluShoes.Tests.Stock;

public sealed class RaceBufferTests
{
    [Theory]
    [InlineData(0, 60, 0)]
    [InlineData(2, 15, 0)]
    [InlineData(2, 20, 1)]
    [InlineData(20, 60, 2)]
    [InlineData(360, 60, 12)]
    [InlineData(1_000_000, 3600, 50)]
    public void Pairs_are_kept_back_as_far_as_orders_may_come_while_a_number_is_on_its_way(double perHour, int seconds, int pairs) =>
        Assert.Equal(pairs, RaceBuffer.PairsFor(perHour, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void The_buffer_is_the_smallest_that_one_push_in_a_hundred_exceeds_as_drawn_orders_show()
    {
        const int Seed = 20261126;
        var random = new Random(Seed);
        foreach (var mean in new[] { 0.02, 0.33, 1.7, 6.0 })
        {
            var buffer = RaceBuffer.PairsFor(mean, TimeSpan.FromHours(1));
            var draws = Enumerable.Range(0, 200_000).Select(_ => Orders(random, mean)).ToList();

            Assert.InRange(draws.Count(orders => orders > buffer) / 200_000.0, 0, 0.0115);
            Assert.True(draws.Count(orders => orders > buffer - 1) / 200_000.0 > 0.0085, $"{mean}: {buffer} is more than needed.");
        }
    }

    /// <summary>Orders within one hour, each after a waiting time of its own.</summary>
    private static int Orders(Random random, double perHour)
    {
        var orders = 0;
        for (var at = 0.0; (at -= Math.Log(1 - random.NextDouble()) / perHour) <= 1;)
        {
            orders++;
        }

        return orders;
    }
}
