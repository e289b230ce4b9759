using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Staff.Admission;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Staff.Admission;

/// <summary>What the doors of decisions about people answer.</summary>
internal static class StaffingAnswers
{
    public static IResult Of(StaffingOutcome outcome) => outcome switch
    {
        StaffingOutcome.Done => Results.NoContent(),
        StaffingOutcome.Unknown => HttpProblem.UnknownPerson.Answer(),
        StaffingOutcome.LastAdmin => HttpProblem.LastAdmin.Answer(),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
