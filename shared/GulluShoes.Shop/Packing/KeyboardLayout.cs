namespace GulluShoes.Shop.Packing;

/// <summary>
/// What each key of a keyboard types. A scanner that plays keyboard presses the keys of one layout while the device
/// reads them with another; the pair of layouts tells what was meant.
/// </summary>
public sealed class KeyboardLayout
{
    public static readonly KeyboardLayout Us = new(
        "US",
        """`1234567890-=qwertyuiop[]asdfghjkl;'\zxcvbnm,./""",
        """~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?""");

    public static readonly KeyboardLayout Uk = new(
        "UK",
        """`1234567890-=qwertyuiop[]asdfghjkl;'#zxcvbnm,./""",
        """¬!"£$%^&*()_+QWERTYUIOP{}ASDFGHJKL:@~ZXCVBNM<>?""");

    public static readonly KeyboardLayout German = new(
        "DE",
        """^1234567890ß´qwertzuiopü+asdfghjklöä#yxcvbnm,.-""",
        """°!"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ'YXCVBNM;:_""");

    public static readonly KeyboardLayout TurkishQ = new(
        "TR-Q",
        "\"1234567890*-qwertyuıopğüasdfghjklşi,zxcvbnmöç.",
        """é!'^+%&/()=?_QWERTYUIOPĞÜASDFGHJKLŞİ;ZXCVBNMÖÇ:""");

    public static readonly KeyboardLayout TurkishF = new(
        "TR-F",
        """+1234567890/-fgğıodrnhpqwuieaütkmlyşxjövcçzsb.,""",
        """*!"^$%&'()=?_FGĞIODRNHPQWUİEAÜTKMLYŞXJÖVCÇZSB:;""");

    private readonly string keys;
    private readonly Dictionary<char, int> places;

    private KeyboardLayout(string name, string plain, string shifted)
    {
        Name = name;
        keys = plain + shifted;
        // A character that two keys type is read from its plain key.
        places = keys.Select((typed, place) => (typed, place)).DistinctBy(key => key.typed).ToDictionary(key => key.typed, key => key.place);
    }

    public static IReadOnlyList<KeyboardLayout> All { get; } = [Us, TurkishQ, TurkishF, Uk, German];

    public string Name { get; }

    /// <summary>
    /// What the scanner meant, when it pressed the keys of <paramref name="scanner"/> and this layout read them;
    /// null when this layout has no key for one of the characters.
    /// </summary>
    public string? Undo(string typed, KeyboardLayout scanner)
    {
        var meant = new char[typed.Length];
        for (var index = 0; index < typed.Length; index++)
        {
            if (typed[index] == ' ')
            {
                meant[index] = ' ';
            }
            else if (places.TryGetValue(typed[index], out var place))
            {
                meant[index] = scanner.keys[place];
            }
            else
            {
                return null;
            }
        }

        return new string(meant);
    }

    public override string ToString() => Name;
}
