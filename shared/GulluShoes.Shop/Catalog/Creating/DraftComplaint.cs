namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>Something about a draft that must be put right.</summary>
/// <param name="Field">Where: the member's name; for a colour or a cell followed by it, e.g. "pictures/Siyah", "barcode/Siyah/37", "attribute/346".</param>
/// <param name="Message">Turkish: what is wrong, and what to do.</param>
/// <param name="StopsKeeping">False: the product may be kept here all the same; only the marketplace would refuse it.</param>
public sealed record DraftComplaint(string Field, string Message, bool StopsKeeping);
