using System.Xml.Linq;
using Azure;
using GulluShoes.Store.Pipeline;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Store.Staff;

/// <summary>
/// Encrypts what the database must not hold in clear. The keys lie in the storage account, where every machine finds them: a stolen copy of the database alone opens nothing.
/// </summary>
public sealed class SecretBox
{
    private readonly Lazy<IDataProtector> protector;

    public SecretBox(StorageAccount storage, ILoggerFactory logs) => protector = new(() => Open(storage, logs));

    internal string Protect(string secret) => protector.Value.Protect(secret);

    internal string Unprotect(string secret) => protector.Value.Unprotect(secret);

    // A container of its own: in the host's, a hosted service would read the keys at the start, which may come before the storage.
    private static IDataProtector Open(StorageAccount storage, ILoggerFactory logs)
    {
        var services = new ServiceCollection();
        services.AddSingleton(logs).AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddDataProtection().SetApplicationName("GulluShoes");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeyBlobs(storage));
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("totp");
    }

    /// <summary>Each key one blob. The interface knows no other than blocking calls; the ring is read once a day.</summary>
    private sealed class KeyBlobs(StorageAccount storage) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            var container = storage.Container(StorageAccount.Keys);
            return [.. container.GetBlobs().Select(blob => XElement.Parse(container.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToString()))];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            try
            {
                storage.Container(StorageAccount.Keys).GetBlobClient($"{friendlyName}.xml").Upload(BinaryData.FromString(element.ToString()), overwrite: false);
            }
            catch (RequestFailedException exception) when (exception.Status == 409)
            {
                // A repeated upload of the same key: it is there.
            }
        }
    }
}
