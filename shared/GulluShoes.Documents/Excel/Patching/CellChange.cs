namespace GulluShoes.Documents.Excel.Patching;

/// <summary>What is to stand in a cell.</summary>
/// <param name="Row">Its number as Excel shows it.</param>
/// <param name="Column">The first is 0.</param>
/// <param name="Value">A number or a text.</param>
public sealed record CellChange(int Row, int Column, CellValue Value);

public abstract record CellValue
{
    private CellValue()
    {
    }

    public sealed record Number(decimal Value) : CellValue;

    public sealed record Text(string Value) : CellValue;
}
