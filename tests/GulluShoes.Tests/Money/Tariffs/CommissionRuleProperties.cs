using FsCheck.Xunit;
using GulluShoes.Shop.Money.Tariffs;

namespace GulluShoes.Tests.Money.Tariffs;

/// <summary>Whose word on a line's commission counts.</summary>
public sealed class CommissionRuleProperties
{
    [Property]
    public bool The_latest_word_counts_and_says_whose_it_is_and_without_a_word_nothing_is_known(decimal? settlement, decimal? statement, decimal? tariff, decimal? payload)
    {
        (decimal? Amount, CommissionSource Source)[] words = [(settlement, CommissionSource.Settlement), (statement, CommissionSource.Statement), (tariff, CommissionSource.Tariff), (payload, CommissionSource.Payload)];
        var known = new CommissionWords(settlement, statement, tariff, payload).Resolve();
        var said = words.Where(word => word.Amount is not null).ToArray();
        return said.Length == 0 ? known is null : known == new KnownCommission(said[0].Amount!.Value, said[0].Source) && said.All(word => word.Source <= known.Source);
    }
}
