using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Packing;

/// <summary>Where a person stands when asking.</summary>
/// <param name="Station">The table's name, 1 to 60 characters; the device remembers it.</param>
public sealed record StationRequest(string Station);

/// <summary>What was done, and the package afterwards.</summary>
/// <param name="Sentence">Turkish; the one thing to show.</param>
/// <param name="State">Everything the station shows.</param>
public sealed record PackingAnswer(string Sentence, PackingState State);

/// <summary>Outcomes of packing as answers of doors.</summary>
internal static class PackingAnswers
{
    private const int LongestStation = 60;

    /// <summary>Null when the station has no name, or one that is too long.</summary>
    public static Packer? PackerOf(HttpContext http, string? station) =>
        station?.Trim() is { Length: > 0 and <= LongestStation } name ? new Packer(http.Caller().UserName, name) : null;

    public static ProblemAnswer NoStation() => HttpProblem.BadParameter.Answer("station: istasyonun adı 1 ile 60 karakter olmalı.");

    /// <param name="done">The sentence when it was done.</param>
    public static IResult Of(PackingOutcome outcome, string done) => outcome switch
    {
        PackingOutcome.Done(var state) => Results.Ok(new PackingAnswer(done, state)),
        PackingOutcome.UnknownPackage => HttpProblem.UnknownPackage.Answer(),
        PackingOutcome.NotYours(var state) => HttpProblem.NotYours.Answer(
            ScanWords.Of(new ScanOutcome.NotYours(state.Lease?.Name ?? state.Lease?.UserName, state.Lease?.Station))),
        PackingOutcome.Gone(var end, _) => HttpProblem.PackageGone.Answer(ScanWords.Of(end)),
        PackingOutcome.GivenUp => HttpProblem.PackageGivenUp.Answer(),
        PackingOutcome.Incomplete(var state) => HttpProblem.PackingIncomplete.Answer(
            $"{state.Scanned}/{state.Needed} okutuldu. Eksik ürünleri okutun ya da paketi askıya alın."),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };
}
