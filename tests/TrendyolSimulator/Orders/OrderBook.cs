namespace TrendyolSimulator.Orders;

/// <summary>All packages, by id and ordered by (lastModified, id). Not thread-safe: the world's lock guards it.</summary>
public sealed class OrderBook
{
    private readonly Dictionary<long, Package> byId = [];
    private readonly List<Package> ordered = [];
    private bool inBulk;

    /// <summary>Called for each package that is new or changed.</summary>
    public Action<Package> Changed { get; set; } = _ => { };

    public int Count => ordered.Count;

    /// <summary>Oldest change first.</summary>
    public IReadOnlyList<Package> Ordered => ordered;

    public Package? Find(long id) => byId.GetValueOrDefault(id);

    public IEnumerable<Package> OfOrder(string orderNumber) => ordered.Where(package => package.OrderNumber == orderNumber);

    public void Add(Package package)
    {
        byId.Add(package.Id, package);
        Insert(package);
        Changed(package);
    }

    /// <summary>Marks a change: the package's bytes are stale and it moves in every list.</summary>
    public void Touch(Package package, long at)
    {
        if (inBulk)
        {
            package.LastModified = at;
            package.Rendered = null;
            return;
        }

        ordered.RemoveAt(IndexOf(package.LastModified, package.Id));
        package.LastModified = at;
        package.Rendered = null;
        Insert(package);
        Changed(package);
    }

    /// <summary>Changes many packages and sorts once; in the meantime nothing may be looked up by time, and nothing added.</summary>
    public void InBulk(Action changes)
    {
        inBulk = true;
        try
        {
            changes();
        }
        finally
        {
            inBulk = false;
            ordered.Sort(static (a, b) => Compare(a, b.LastModified, b.Id));
        }
    }

    /// <summary>Index of the first package that changed at <paramref name="millis"/> or later.</summary>
    public int FirstAtOrAfter(long millis) => IndexOf(millis, long.MinValue);

    /// <summary>Index of the first package behind (lastModified, id) in ascending order.</summary>
    public int IndexOf(long lastModified, long id)
    {
        var low = 0;
        var high = ordered.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(ordered[middle], lastModified, id) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Forgets the bytes of every package; for when what is shown of all of them changes.</summary>
    public void ForgetRendered()
    {
        foreach (var package in ordered)
        {
            package.Rendered = null;
        }
    }

    private static int Compare(Package package, long lastModified, long id)
    {
        var byTime = package.LastModified.CompareTo(lastModified);
        return byTime != 0 ? byTime : package.Id.CompareTo(id);
    }

    private void Insert(Package package)
    {
        // New changes are nearly always the newest, and appending is cheap.
        if (ordered.Count == 0 || Compare(ordered[^1], package.LastModified, package.Id) < 0)
        {
            ordered.Add(package);
            return;
        }

        ordered.Insert(IndexOf(package.LastModified, package.Id), package);
    }
}
