namespace GulluShoes.Local.Setup;

/// <summary>Something on this machine is not as it must be. The message is one Turkish sentence that says what it is and what to do.</summary>
public sealed class LocalException : Exception
{
    /// <param name="message">What is wrong and what to do, for the person at the terminal.</param>
    /// <param name="cause">The technical cause, when there is one.</param>
    public LocalException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
