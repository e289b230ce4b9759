using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Waves;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Waves;

/// <summary>Outcomes of waves as answers of doors.</summary>
internal static class WaveAnswers
{
    public static IResult Of(WaveOutcome outcome) => outcome switch
    {
        WaveOutcome.Done(var state) => Results.Ok(state),
        WaveOutcome.Unknown => HttpProblem.UnknownWave.Answer(),
        WaveOutcome.Nothing => HttpProblem.NothingToPick.Answer(),
        WaveOutcome.AlreadyPicking => HttpProblem.AlreadyPicking.Answer(),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    public static IResult Of(PickReceipt receipt) => receipt switch
    {
        PickReceipt.Stored(var answer) => Results.Ok(answer),
        PickReceipt.UnknownWave => HttpProblem.UnknownWave.Answer(),
        PickReceipt.ForeignId => HttpProblem.KeyConflict.Answer(),
        _ => throw new InvalidOperationException($"Unknown receipt {receipt.GetType().Name}."),
    };
}
