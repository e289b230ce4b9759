using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Packages;

/// <summary>
/// Changes shipment packages. Each call is sent once and never repeated here: after <see cref="TrendyolUnavailableException"/> without
/// <see cref="TrendyolUnavailableException.HadNoEffect"/> only reading the package tells whether it took effect. <see cref="TrendyolBadRequestException"/> means that Trendyol
/// does not do this to this package; <see cref="TrendyolRefusedException"/> that it does not speak to us, or (404) knows no such package.
/// </summary>
public sealed class PackagesClient
{
    private readonly TrendyolGateway gateway;

    internal PackagesClient(TrendyolGateway gateway) => this.gateway = gateway;

    /// <summary>Created → Picking.</summary>
    /// <param name="lines">All lines of the package with their full quantity.</param>
    public Task MarkPickingAsync(long packageId, IReadOnlyList<LineUnits> lines, CancellationToken cancellation) =>
        UpdateAsync(packageId, lines, new Dictionary<string, string>(), "Picking", cancellation);

    /// <summary>Picking → Invoiced.</summary>
    /// <param name="lines">All lines of the package with their full quantity.</param>
    /// <param name="invoiceNumber">Optional for Trendyol.</param>
    public Task MarkInvoicedAsync(long packageId, IReadOnlyList<LineUnits> lines, string? invoiceNumber, CancellationToken cancellation) =>
        UpdateAsync(packageId, lines, invoiceNumber is null ? [] : new() { ["invoiceNumber"] = invoiceNumber }, "Invoiced", cancellation);

    /// <summary>These units cannot be supplied; what remains comes back in a replacement package. Costs the seller points.</summary>
    /// <param name="reasonId">500 out of stock, 501 defective, 502 wrong price, 504 integration, 505 bulk purchase, 506 force majeure; there is no 503.</param>
    public Task MarkUnsuppliedAsync(long packageId, IReadOnlyList<LineUnits> lines, int reasonId, CancellationToken cancellation) =>
        gateway.WriteAsync(Endpoint.Unsupplied, HttpMethod.Put, packageId, new { lines, reasonId }, cancellation);

    /// <summary>The lines leave into one new package. Accepted is not done: the package becomes UnPacked and its successors appear seconds later.</summary>
    public Task SplitAsync(long packageId, IReadOnlyList<long> orderLineIds, CancellationToken cancellation) =>
        gateway.WriteAsync(Endpoint.Split, HttpMethod.Post, packageId, new { orderLineIds }, cancellation);

    /// <summary>Each group of lines becomes a package; the lines that are not named form one more, so not all may be named.</summary>
    public Task MultiSplitAsync(long packageId, IReadOnlyList<IReadOnlyList<long>> groups, CancellationToken cancellation) =>
        gateway.WriteAsync(Endpoint.MultiSplit, HttpMethod.Post, packageId, new { splitGroups = groups.Select(orderLineIds => new { orderLineIds }) }, cancellation);

    /// <summary>Lines are cut into portions; the n-th portions of all lines go together.</summary>
    public Task QuantitySplitAsync(long packageId, IReadOnlyList<LinePortions> lines, CancellationToken cancellation) =>
        gateway.WriteAsync(
            Endpoint.QuantitySplit, HttpMethod.Post, packageId, new { quantitySplit = lines.Select(line => new { orderLineId = line.LineId, quantities = line.Quantities }) }, cancellation);

    /// <summary>Packages of units; what is not named forms a package of its own.</summary>
    public Task SplitPackagesAsync(long packageId, IReadOnlyList<IReadOnlyList<LineUnits>> packages, CancellationToken cancellation) =>
        gateway.WriteAsync(
            Endpoint.SplitPackages,
            HttpMethod.Post,
            packageId,
            // "quantities" is a number here and an array in the call above: that is Trendyol's.
            new { splitPackages = packages.Select(units => new { packageDetails = units.Select(unit => new { orderLineId = unit.LineId, quantities = unit.Quantity }) }) },
            cancellation);

    /// <summary>Safe to repeat.</summary>
    /// <param name="deci">Volumetric weight, above 0.</param>
    public Task SetBoxInfoAsync(long packageId, int boxQuantity, decimal deci, CancellationToken cancellation) =>
        gateway.WriteAsync(Endpoint.BoxInfo, HttpMethod.Put, packageId, new { boxQuantity, deci }, cancellation);

    /// <summary>At most once in five minutes for a package; its tracking number changes.</summary>
    /// <param name="cargoProvider">A code of the carrier list, e.g. YKMP.</param>
    public Task ChangeCargoProviderAsync(long packageId, string cargoProvider, CancellationToken cancellation) =>
        gateway.WriteAsync(Endpoint.CargoProvider, HttpMethod.Put, packageId, new { cargoProvider }, cancellation);

    private Task UpdateAsync(long packageId, IReadOnlyList<LineUnits> lines, Dictionary<string, string> parameters, string status, CancellationToken cancellation) =>
        gateway.WriteAsync(Endpoint.UpdatePackage, HttpMethod.Put, packageId, new { lines, @params = parameters, status }, cancellation);
}
