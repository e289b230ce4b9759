using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Hooks;

namespace GulluShoes.Functions.Orders.Hooks;

/// <summary>Registers our address when it is missing, and wakes it up when Trendyol has given up on it.</summary>
public sealed class HookCare(HooksClient hooks, Cursors cursors, Problems problems)
{
    /// <summary>Trendyol gives up after thirteen failures, five minutes apart: so often in a row, our address is not reached at all.</summary>
    private const int TooOften = 3;

    // Both only ever grow: their difference is how often in a row it was found asleep.
    private const string Lapses = "hook-lapses";
    private const string LapsesHealed = "hook-lapses-healed";

    /// <exception cref="TrendyolUnavailableException">And <see cref="TrendyolRefusedException"/>: the next run tries again.</exception>
    public async Task TakeAsync(HookWish wish, RunTally tally, CancellationToken ct)
    {
        try
        {
            var known = await hooks.ReadAsync(ct);
            tally.Add(known.Count, 0, 0, 0);
            if (known.FirstOrDefault(hook => hook.Url == wish.Url) is not { } ours)
            {
                await hooks.CreateAsync(wish, ct);
                tally.Add(0, 1, 0, 0);
                return;
            }

            // The list does not tell which key it holds.
            await hooks.ReplaceAsync(ours.Id, wish, ct);
            await (ours.IsActive ? HealAsync(wish, ct) : WakeAsync(ours, wish, tally, ct));
        }
        catch (TrendyolBadRequestException refused)
        {
            tally.AddFailed(1);
            await problems.ReportAsync(ProblemCause.HookSilent, wish.Url, refused.Message, ct);
        }
    }

    private async Task HealAsync(HookWish wish, CancellationToken ct)
    {
        await cursors.AdvanceAsync(LapsesHealed, await cursors.ReadAsync(Lapses, ct) ?? 0, ct);
        await problems.HealAsync(ProblemCause.HookSilent, [wish.Url], ct);
    }

    private async Task WakeAsync(WireHook ours, HookWish wish, RunTally tally, CancellationToken ct)
    {
        var lapses = (await cursors.ReadAsync(Lapses, ct) ?? 0) + 1;
        await cursors.AdvanceAsync(Lapses, lapses, ct);
        if (lapses - (await cursors.ReadAsync(LapsesHealed, ct) ?? 0) is >= TooOften and var inRow)
        {
            await problems.ReportAsync(ProblemCause.HookSilent, wish.Url, $"Found passive {inRow} times in a row.", ct);
        }

        await hooks.ActivateAsync(ours.Id, ct);
        tally.Add(0, 0, 1, 0);
    }
}
