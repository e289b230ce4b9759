using System.Collections.Concurrent;

namespace GulluShoes.Store.Staff.Known;

/// <summary>
/// The sessions that this process has lately found sound, so that a request need not ask the database. Whatever ends a session or changes a person forgets them all before it
/// is answered, so that in this process no door opens afterwards. Other processes hear of it from the database (<see cref="SessionWatch"/>); as long as this one cannot hear,
/// it knows nothing; and should a line be dead without a sign, what was read is trusted for <c>Sessions:KnownSeconds</c> only.
/// </summary>
public sealed class KnownSessions(TimeProvider clock, SessionTerms terms)
{
    private readonly ConcurrentDictionary<string, Sound> sound = new(StringComparer.Ordinal);
    private long epoch;
    private volatile bool hears;

    /// <summary>True while the database tells this process when sessions end.</summary>
    public bool Hears => hears;

    /// <summary>Which reading this would be. Taken before the database is asked: what is forgotten meanwhile makes the answer worthless.</summary>
    internal (long Epoch, long At) Reading => (Volatile.Read(ref epoch), clock.GetTimestamp());

    /// <summary>Whose token has this hash; null when the database has to be asked.</summary>
    internal Person? Find(string hash) =>
        hears && sound.TryGetValue(hash, out var found) && found.Epoch == Volatile.Read(ref epoch) && clock.GetElapsedTime(found.At) < terms.Known && terms.Now < found.Until
            ? found.Person
            : null;

    /// <summary>Remembers what was read.</summary>
    /// <param name="until">When the session ends by itself.</param>
    internal void Keep(string hash, Person person, DateTimeOffset until, (long Epoch, long At) reading)
    {
        if (hears)
        {
            sound[hash] = new Sound(person, until, reading.Epoch, reading.At);
        }
    }

    /// <summary>From now on every session is looked up anew.</summary>
    internal void Forget()
    {
        Interlocked.Increment(ref epoch);
        sound.Clear();
    }

    /// <summary>Does what may end sessions. They are forgotten also when it fails: the database may have done it all the same.</summary>
    internal async Task<T> EndingAsync<T>(Func<Task<T>> deed)
    {
        try
        {
            return await deed();
        }
        finally
        {
            Forget();
        }
    }

    internal void Hear()
    {
        // What was read while nobody listened may be old.
        Forget();
        hears = true;
    }

    internal void Deafen()
    {
        hears = false;
        Forget();
    }

    private sealed record Sound(Person Person, DateTimeOffset Until, long Epoch, long At);
}
