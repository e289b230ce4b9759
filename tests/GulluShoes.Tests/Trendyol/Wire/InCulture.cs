using System.Globalization;

namespace GulluShoes.Tests.Trendyol.Wire;

/// <summary>Runs the rest of the test as on a machine of this culture; Turkish is the one that breaks careless code.</summary>
internal sealed class InCulture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public InCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
