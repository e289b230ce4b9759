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
    public void Add(PageSaved saved, int failed) => Add(saved.Received, saved.New, saved.Changed, failed);

    /// <param name="failed">Those that could not even be kept.</param>
    public void Add(int received, int added, int changed, int failed) => Figures = new RunFigures(
        Figures.Fetched + received + failed,
        Figures.New + added,
        Figures.Changed + changed,
        Figures.Failed + failed);

    /// <summary>Packages that stay wrong.</summary>
    public void AddFailed(int failed) => Figures = Figures with { Failed = Figures.Failed + failed };
}
