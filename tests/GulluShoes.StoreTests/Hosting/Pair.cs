namespace GulluShoes.StoreTests.Hosting;

/// <summary>What test messages and bodies carry.</summary>
public sealed record Pair(int Model, string ColourName);
