using GulluShoes.Shop.Money.Rates;

namespace GulluShoes.Shop.Upkeep;

/// <summary>When nobody is to be woken; what happens then is told afterwards.</summary>
/// <param name="From">The first quiet minute, by the shop's clock.</param>
/// <param name="To">The first that is not quiet any more; earlier than <paramref name="From"/> it is the next day's, equal to it nothing is quiet.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public bool Hold(DateTimeOffset instant)
    {
        var time = TimeOnly.FromTimeSpan(IstanbulDay.TimeOf(instant).TimeOfDay);
        return From <= To ? time >= From && time < To : time >= From || time < To;
    }
}
