namespace GulluShoes.Functions.Hosting;

/// <summary>What came in does not fit the function's parameter. The message names the parameter, never its content.</summary>
public sealed class UnreadableInputException(string parameter, Exception? inner = null)
    : Exception($"The input does not fit the parameter '{parameter}'.", inner)
{
    /// <summary>Name of the parameter in the function's signature.</summary>
    public string Parameter { get; } = parameter;
}
