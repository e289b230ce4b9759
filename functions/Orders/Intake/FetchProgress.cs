using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>How far the cursor may go while pages arrive.</summary>
internal sealed class FetchProgress(FetchWindow window)
{
    private bool inOrder = true;
    private long last = window.From.ToUnixTimeMilliseconds();

    /// <summary>Newest change seen, epoch milliseconds; null when there was none.</summary>
    public long? Newest { get; private set; }

    /// <summary>
    /// The instant up to which everything has been seen, or null when nobody can tell: once a page is out of order,
    /// its newest change says nothing about those still to come, and only the end of the whole walk does.
    /// </summary>
    public long? Follow(IReadOnlyList<ReceivedPackage> page)
    {
        foreach (var package in page)
        {
            // A version from the future must not let the cursor jump over packages that are yet to change.
            if (package.LastModified is { } instant && instant <= window.To.ToUnixTimeMilliseconds())
            {
                // The walk steps back by up to two milliseconds between pages, on purpose.
                inOrder &= instant >= last - 2;
                last = Math.Max(last, instant);
                Newest = last;
            }
        }

        return inOrder ? Newest : null;
    }
}
