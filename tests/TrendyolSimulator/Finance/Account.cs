using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Finance;

/// <summary>Reckons the account once a minute: nothing that happened within the last hour can be seen in it, so only what is put into the past matters sooner.</summary>
internal sealed class Account(World world)
{
    private const long Minute = 60_000;
    private (long Minute, int Packages, Quirks? Quirks) reckoned;
    private FinanceBook? book;

    public FinanceBook At(long now)
    {
        var wanted = (now / Minute, world.Book.Count, world.Quirks);
        if (book is null || reckoned != wanted)
        {
            (book, reckoned) = (FinanceBook.At(world, now), wanted);
        }

        return book;
    }
}
