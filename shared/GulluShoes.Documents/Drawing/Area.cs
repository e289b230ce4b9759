namespace GulluShoes.Documents.Drawing;

/// <summary>A rectangle in millimetres from the top left corner of the sheet.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public static Area Between(double left, double top, double right, double bottom) => new(left, top, right - left, bottom - top);

    public Area Inset(double by) => new(X + by, Y + by, Width - (2 * by), Height - (2 * by));

    public Area Moved(double right, double down) => this with { X = X + right, Y = Y + down };

    /// <summary>The part that is left when a strip is taken off the right side.</summary>
    public Area WithoutRight(double strip) => this with { Width = Width - strip };
}
