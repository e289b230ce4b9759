namespace GulluShoes.Store.Staff;

/// <summary>Who is signed in. The token is random and opaque; the store keeps its SHA-256 only.</summary>
public sealed class Sessions
{
    /// <summary>How long a session lives after its last use.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>Opens a session and returns its token.</summary>
    public Task<string> OpenAsync(long personId, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Who holds the token; null when it is unknown, expired or closed. Using it renews it.</summary>
    public Task<Person?> FindAsync(string token, CancellationToken ct) => throw new NotImplementedException();

    public Task CloseAsync(string token, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Deletes expired sessions. Returns how many.</summary>
    public Task<int> SweepAsync(CancellationToken ct) => throw new NotImplementedException();
}
