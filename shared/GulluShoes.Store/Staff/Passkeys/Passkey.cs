namespace GulluShoes.Store.Staff.Passkeys;

/// <summary>A key of a person, as he sees it.</summary>
/// <param name="UsedAt">When it last opened a session; null when it never did.</param>
/// <param name="BackedUp">True when it lies with the maker of the device too, and so on the person's other devices.</param>
/// <param name="Current">It opened the session that asks: removing it ends that session.</param>
public sealed record Passkey(long Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt, bool BackedUp, bool Current);

/// <summary>What became of a change of one's own keys.</summary>
public enum PasskeyChange
{
    Done,

    /// <summary>What the browser answered is not what it was asked for, or came too late.</summary>
    Refused,

    /// <summary>The person has as many as one may have.</summary>
    Full,

    /// <summary>The person has no such key.</summary>
    Unknown,
}

/// <summary>What a browser is asked to sign.</summary>
/// <param name="Options">For <c>navigator.credentials</c>, as JSON.</param>
/// <param name="Token">Binds the answer to this browser; only its hash is kept.</param>
public sealed record PasskeyQuestion(string Options, string Token);
