using GulluShoes.Shop.Catalog.Creating;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>What may not change any more, because the shop has products by that name.</summary>
internal static class KeptCheck
{
    public static IEnumerable<DraftComplaint> Of(ProductDraft draft, IReadOnlyList<PublicationView> publications)
    {
        if (publications.FirstOrDefault(kept => kept.Model != draft.ModelCode) is { Model: var model })
        {
            yield return new DraftComplaint("modelCode", $"Ürünler {model} modeli olarak kaydedildi; model kodu değiştirilemez.", StopsKeeping: true);
        }

        foreach (var kept in publications)
        {
            var cell = draft.Variants.FirstOrDefault(one => one.Colour == kept.Colour && one.Size == kept.Size);
            if (cell is null)
            {
                yield return new DraftComplaint($"variants/{kept.Colour}/{kept.Size}", $"{kept.Colour} {kept.Size} ürün olarak kaydedildi; buradan çıkarılamaz, arşivlenebilir.", StopsKeeping: true);
            }
            else if (cell.Barcode != kept.Barcode)
            {
                yield return new DraftComplaint($"barcode/{kept.Colour}/{kept.Size}", $"{kept.Colour} {kept.Size} kaydedildi; barkodu {kept.Barcode} olarak kalmalı.", StopsKeeping: true);
            }
        }
    }

    public static DraftComplaint Taken(DraftVariant cell) =>
        new($"barcode/{cell.Colour}/{cell.Size}", $"{cell.Colour} {cell.Size}: {cell.Barcode} barkodu başka bir üründe kullanılıyor; başka bir barkod yazın ya da üretin.", StopsKeeping: true);
}
