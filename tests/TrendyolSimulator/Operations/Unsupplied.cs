using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;

namespace TrendyolSimulator.Operations;

/// <summary>The seller cannot supply units. Not repeatable: what remains comes back in a new package.</summary>
internal static class Unsupplied
{
    public static Answer Handle(Call call)
    {
        if (OperationAnswers.Shares(call.Body) is not { } shares)
        {
            return OperationAnswers.Bad("lines alanı zorunludur.");
        }

        return CancelWord.OfSeller((int)(OperationAnswers.Number(call.Body, "reasonId") ?? 0)) is { } word
            ? OperationAnswers.To(call.World.Withdraw(call.PackageId, shares, Authors.Seller, word), call)
            : OperationAnswers.Bad("reasonId geçersiz.");
    }
}
