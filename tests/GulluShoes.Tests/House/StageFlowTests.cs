using System.Globalization;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Tests.House;

public sealed class StageFlowTests
{
    // Rows: from Created, Picking, Shipped, Delivered, Cancelled; columns: to the same. a = ahead, b = step back, . = stays.
    private static readonly string[] Matrix =
    [
        ".aaaa",
        "b.aaa",
        "bb.aa",
        "bbb.a",
        "bbbb.",
    ];

    public static TheoryData<Stage, Stage, char> Moves
    {
        get
        {
            var moves = new TheoryData<Stage, Stage, char>();
            foreach (var from in Enum.GetValues<Stage>())
            {
                foreach (var to in Enum.GetValues<Stage>())
                {
                    moves.Add(from, to, Matrix[(int)from][(int)to]);
                }
            }

            return moves;
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void Each_move_is_ahead_or_back_or_none(Stage from, Stage to, char kind)
    {
        Assert.Equal(kind == 'a', StageFlow.IsAhead(from, to));
        Assert.Equal(kind == 'b', StageFlow.IsStepBack(from, to));
    }

    [Fact]
    public void The_matrix_is_whole() => Assert.Equal(Enum.GetValues<Stage>().Length, Matrix.Length);

    [Theory]
    [InlineData("Awaiting", Stage.Created, false)]
    [InlineData("Created", Stage.Created, true)]
    [InlineData("Picking", Stage.Picking, true)]
    [InlineData("Invoiced", Stage.Picking, true)]
    [InlineData("Shipped", Stage.Shipped, false)]
    [InlineData("AtCollectionPoint", Stage.Shipped, false)]
    [InlineData("UnDelivered", Stage.Shipped, false)]
    [InlineData("Delivered", Stage.Delivered, false)]
    [InlineData("Cancelled", Stage.Cancelled, false)]
    [InlineData("UnSupplied", Stage.Cancelled, false)]
    [InlineData("UnPacked", Stage.Cancelled, false)]
    [InlineData("Returned", Stage.Cancelled, false)]
    [InlineData("UnDeliveredAndReturned", Stage.Cancelled, false)]
    public void A_known_status_has_its_stage(string status, Stage stage, bool packable)
    {
        var known = new StatusReading.Known(stage, packable);

        Assert.Equal(known, TrendyolStatus.Read(status));
        Assert.Equal(known, TrendyolStatus.Read($" {status.ToUpperInvariant()} "));
        Assert.Contains(status, TrendyolStatus.All);
    }

    [Fact]
    public void The_list_of_known_statuses_is_the_one_tested() => Assert.Equal(13, TrendyolStatus.All.Count);

    [Theory]
    [InlineData("Repack")]
    [InlineData("Verified")]
    [InlineData("Approved")]
    [InlineData("")]
    public void An_unknown_status_is_told_as_it_came(string status) =>
        Assert.Equal(new StatusReading.Unknown(status), TrendyolStatus.Read(status));

    [Fact]
    public void A_Turkish_machine_reads_statuses_as_any_other()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(TrendyolStatus.Read("PICKING"), TrendyolStatus.Read("picking"));
            Assert.IsType<StatusReading.Known>(TrendyolStatus.Read("SHIPPED"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
