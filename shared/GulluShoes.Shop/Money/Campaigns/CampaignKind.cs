namespace GulluShoes.Shop.Money.Campaigns;

/// <summary>What the marketplace invites products to.</summary>
public enum CampaignKind
{
    /// <summary>"Plus Komisyon Tarifesi": a lower commission up to a price.</summary>
    Plus,

    /// <summary>"Avantajlı Ürün Etiketleri": stars for prices below limits.</summary>
    Badge,

    /// <summary>"Flaş Ürünler": a price for some hours.</summary>
    Flash,

    /// <summary>"Sepet indirimi".</summary>
    Basket,
}
