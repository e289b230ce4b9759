using GulluShoes.Functions.Hosting.Pipeline;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>Whose cookie an attack carries.</summary>
internal enum Attacker
{
    Nobody,
    Worker,
    Accountant,
    Admin,
}

/// <summary>One request that must be refused, and exactly how.</summary>
/// <param name="Path">Sent as it stands: nothing in it is made canonical.</param>
internal sealed record Attack(string Name, HttpMethod Method, string Path, HttpProblem Refusal)
{
    public Attacker By { get; init; } = Attacker.Admin;

    /// <summary>What differs from a request that the portal would send.</summary>
    public Action<HttpRequestMessage> With { get; init; } = _ => { };

    /// <summary>A JSON text; null for no body.</summary>
    public string? Body { get; init; }
}
