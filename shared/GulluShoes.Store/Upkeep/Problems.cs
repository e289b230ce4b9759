using GulluShoes.Shop.Upkeep;

namespace GulluShoes.Store.Upkeep;

/// <summary>Something that needs a person.</summary>
/// <param name="Subject">What it is about: a package id, a status, a queue and message.</param>
/// <param name="Detail">What is known besides, in technical words, without personal data.</param>
/// <param name="Since">First seen, UTC.</param>
/// <param name="Times">How often it was reported since.</param>
/// <param name="CanRetry">True when a retry button makes sense.</param>
public sealed record Problem(
    long Id, ProblemCause Cause, string Subject, string? Detail, DateTimeOffset Since, int Times, bool CanRetry);

/// <summary>The open problems: one per cause and subject, however often it is reported.</summary>
public sealed class Problems
{
    public Task ReportAsync(ProblemCause cause, string subject, string? detail, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Oldest first.</summary>
    public Task<IReadOnlyList<Problem>> OpenAsync(CancellationToken ct) => throw new NotImplementedException();

    /// <summary>False when there is no such open problem.</summary>
    public Task<bool> CloseAsync(long id, string who, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Closes what has healed by itself (e.g. drift that is gone). Returns how many.</summary>
    public Task<int> HealAsync(ProblemCause cause, IReadOnlyCollection<string> subjects, CancellationToken ct) => throw new NotImplementedException();
}
