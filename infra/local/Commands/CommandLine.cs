using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Commands;

/// <summary>What the command was asked to do.</summary>
internal enum Deed
{
    Run,
    Info,
    Smoke,
    Prepare,
    Explain,
}

/// <summary>The command line, read.</summary>
/// <param name="Deed">What to do.</param>
/// <param name="DataFolder">Where things are kept.</param>
/// <param name="Settings">Settings given as <c>--Name:Part=value</c>.</param>
internal sealed record CommandLine(Deed Deed, string DataFolder, IReadOnlyDictionary<string, string?> Settings)
{
    public const string Usage = """
        dotnet run --project infra/local [-- SEÇENEKLER]

          (seçeneksiz)           her şeyi başlatır; Ctrl-C durdurur
          --info                 çalışan sistemin adreslerini tek bir JSON nesnesi olarak yazar
          --smoke                kendi geçici sisteminde 2.000 paketle bütün hattı dener
          --prepare              gerekli paketleri kurar, portalı derler, çıkar
          --port 7071            portalın portu
          --data KLASÖR          verilerin klasörü (yoksa: .local)
          --AD:PARÇA=DEĞER       herhangi bir ayar, örneğin --Local:PostgresPort=5433
        """;

    /// <summary>Reads the words.</summary>
    /// <exception cref="LocalException">A word is not understood.</exception>
    public static CommandLine Read(string[] words)
    {
        var read = new CommandLine(Deed.Run, Setup.DataFolder.Standard, new Dictionary<string, string?>());
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < words.Length; at++)
        {
            var (name, value) = Split(words[at]);
            read = name switch
            {
                "--info" => read with { Deed = Deed.Info },
                "--smoke" => read with { Deed = Deed.Smoke },
                "--prepare" => read with { Deed = Deed.Prepare },
                "--help" or "-h" => read with { Deed = Deed.Explain },
                "--data" => read with { DataFolder = value ?? Next(words, ref at) },
                "--port" => Set(read, settings, "Local:PortalPort", value ?? Next(words, ref at)),
                _ when name.StartsWith("--", StringComparison.Ordinal) && name.Contains(':', StringComparison.Ordinal) =>
                    Set(read, settings, name[2..], value ?? Next(words, ref at)),
                _ => throw new LocalException($"\"{words[at]}\" anlaşılamadı.{Environment.NewLine}{Usage}"),
            };
        }

        return read with { Settings = settings };
    }

    private static (string Name, string? Value) Split(string word)
    {
        var at = word.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (word, null) : (word[..at], word[(at + 1)..]);
    }

    private static string Next(string[] words, ref int at) => ++at < words.Length
        ? words[at]
        : throw new LocalException($"{words[^1]} bir değer ister.{Environment.NewLine}{Usage}");

    private static CommandLine Set(CommandLine read, Dictionary<string, string?> settings, string name, string value)
    {
        settings[name] = value;
        return read;
    }
}
