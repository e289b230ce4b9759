using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Tests.Trendyol.Wire;

/// <summary>A seller's packages as Trendyol lists them: sorted by last change at the moment of each request, 400 beyond 10,000, a cursor stream beside it.</summary>
internal sealed class LiveList
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, long> lastModified = [];

    /// <summary>What happens between two requests.</summary>
    public Action<int> BetweenRequests { get; set; } = _ => { };

    public int Requests { get; private set; }

    /// <summary>The order in which a page is written, out of the right one.</summary>
    public Func<IEnumerable<KeyValuePair<long, long>>, IEnumerable<KeyValuePair<long, long>>> Disorder { get; set; } = page => page;

    public IReadOnlyDictionary<long, long> Truth
    {
        get
        {
            lock (gate)
            {
                return new Dictionary<long, long>(lastModified);
            }
        }
    }

    public void Change(long id, long instant)
    {
        lock (gate)
        {
            lastModified[id] = instant;
        }
    }

    public Task AnswerAsync(int number, HttpContext context)
    {
        if (number > 1)
        {
            BetweenRequests(number);
        }

        lock (gate)
        {
            Requests = number;
            var query = context.Request.Query;
            return context.Request.Path.Value!.EndsWith("/stream", StringComparison.Ordinal) ? StreamAsync(context, query) : PageAsync(context, query);
        }
    }

    private Task PageAsync(HttpContext context, IQueryCollection query)
    {
        var (size, page) = ((int)Number(query, "size"), (int)Number(query, "page"));
        var all = Inside(Number(query, "startDate"), Number(query, "endDate")).OrderBy(pair => pair.Value).ThenBy(pair => pair.Key).ToList();
        if ((page + 1) * size > 10_000)
        {
            return Answers.Json("""{"error":"Bad Request","message":"page"}""", 400)(context);
        }

        var packages = Disorder(all.Skip(page * size).Take(size)).Select(pair => Answers.Package(pair.Key, pair.Value)).ToList();
        return Answers.Json(Answers.PageOf(packages, (all.Count + size - 1) / size))(context);
    }

    private Task StreamAsync(HttpContext context, IQueryCollection query)
    {
        var below = query.TryGetValue("nextCursor", out var cursor) ? Key(cursor.ToString()) : (long.MaxValue, 0);
        var rest = Inside(Number(query, "lastModifiedStartDate"), Number(query, "lastModifiedEndDate"))
            .Select(pair => (pair.Value, pair.Key)).Where(key => key.CompareTo(below) < 0).OrderDescending().ToList();
        var page = rest.Take((int)Number(query, "size")).ToList();
        var next = page.Count < rest.Count ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"{page[^1].Value}/{page[^1].Key}")) : null;
        return Answers.Json(Answers.StreamOf(next, next is not null, [.. page.Select(key => Answers.Package(key.Key, key.Value))]))(context);
    }

    private IEnumerable<KeyValuePair<long, long>> Inside(long from, long to) => lastModified.Where(pair => pair.Value >= from && pair.Value <= Math.Min(to, from + Days14));

    private static (long, long) Key(string cursor)
    {
        var parts = Encoding.UTF8.GetString(Convert.FromBase64String(cursor)).Split('/');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static long Number(IQueryCollection query, string name) => long.Parse(query[name].ToString(), CultureInfo.InvariantCulture);

    private const long Days14 = 14L * 24 * 60 * 60 * 1000;
}
