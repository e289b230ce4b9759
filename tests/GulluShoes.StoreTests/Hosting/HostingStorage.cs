using GulluShoes.Local.Parts;

namespace GulluShoes.StoreTests.Hosting;

/// <summary>One Azurite for all host tests that run at the same time; each test has a name prefix of its own.</summary>
public sealed class HostingStorage : IAsyncLifetime
{
    private static readonly SemaphoreSlim _gate = new(1);
    private static Azurite? _azurite;
    private static int _users;

    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _azurite ??= await Azurite.StartAsync(AzuriteSettings.Throwaway, CancellationToken.None);
            _users++;
            ConnectionString = _azurite.ConnectionString;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task DisposeAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (--_users == 0)
            {
                await _azurite!.DisposeAsync();
                _azurite = null;
            }
        }
        finally
        {
            _gate.Release();
        }
    }
}
