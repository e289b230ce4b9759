using System.Text;

namespace GulluShoes.Documents.Excel;

/// <summary>What a heading says, whoever typed it: case, spaces, signs and Turkish letters do not matter.</summary>
public static class HeaderKey
{
    /// <summary>"SATIŞ  FİYATI (₺)" and "Satis Fiyati" are "satisfiyati". A unit or remark in brackets is left out; empty when nothing is said.</summary>
    public static string Of(string? heading)
    {
        var key = new StringBuilder();
        var depth = 0;
        foreach (var letter in heading ?? "")
        {
            depth += letter switch { '(' or '[' => 1, ')' or ']' when depth > 0 => -1, _ => 0 };
            if (depth == 0 && char.IsLetterOrDigit(letter))
            {
                key.Append(Plain(letter));
            }
        }

        return key.ToString();
    }

    private static char Plain(char letter) => letter switch
    {
        'ç' or 'Ç' => 'c',
        'ğ' or 'Ğ' => 'g',
        'ı' or 'I' or 'İ' => 'i',
        'ö' or 'Ö' => 'o',
        'ş' or 'Ş' => 's',
        'ü' or 'Ü' => 'u',
        'â' or 'Â' => 'a',
        'î' or 'Î' => 'i',
        _ => char.ToLowerInvariant(letter),
    };
}
