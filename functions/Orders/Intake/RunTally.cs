using GulluShoes.Store.Orders;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>What a run has done so far; kept up to date, so that also a run that fails half-way can say it.</summary>
public sealed class RunTally
{
    public RunFigures Figures { get; private set; } = new();

    /// <summary>JSON of the function's own; null when there is nothing to say.</summary>
    public string? Details { get; set; }

    /// <param name="failed">Packages that could not even be kept.</param>
    public void Add(PageSaved saved, int failed) => Figures = new RunFigures(
        Figures.Fetched + saved.Received + failed,
        Figures.New + saved.New,
        Figures.Changed + saved.Changed,
        Figures.Failed + failed);

    /// <summary>Packages that stay wrong.</summary>
    public void AddFailed(int failed) => Figures = Figures with { Failed = Figures.Failed + failed };
}
