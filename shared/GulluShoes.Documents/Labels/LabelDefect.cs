namespace GulluShoes.Documents.Labels;

/// <summary>Why a label can never be drawn: repeating the attempt with the same facts cannot help.</summary>
public abstract record LabelDefect
{
    private LabelDefect()
    {
    }

    /// <summary>One Turkish sentence for the person who must mend it; holds no personal data.</summary>
    public abstract string Text { get; }

    public sealed record NoTrackingNumber : LabelDefect
    {
        public override string Text => "Kargo takip numarası yok; barkod basılamaz.";
    }

    /// <summary>Code 128 has no such character, and a changed number would be somebody else's parcel.</summary>
    /// <param name="Position">Index of the first such character in the tracking number, counted from 0.</param>
    public sealed record NotInCode128(int Position) : LabelDefect
    {
        public override string Text => $"Kargo takip numarasının {Position + 1}. karakteri barkoda yazılamaz (yalnızca İngilizce harf, rakam ve işaret olabilir).";
    }

    /// <summary>Even the narrowest bars that scanners read do not fit.</summary>
    public sealed record TrackingNumberTooLong(int Length) : LabelDefect
    {
        public override string Text => $"Kargo takip numarası çok uzun ({Length} karakter); barkod etikete sığmaz.";
    }

    public sealed record PackagePageTooLong(int Length) : LabelDefect
    {
        public override string Text => $"Paket sayfasının adresi çok uzun ({Length} karakter); karekod etikete sığmaz.";
    }
}
