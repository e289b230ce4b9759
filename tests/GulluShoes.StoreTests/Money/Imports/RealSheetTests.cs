using ExcelDataReader;
using GulluShoes.Store.Money.Imports;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Imports;

/// <summary>Files that other programs wrote: a workbook of Excel 97, and one behind a password ("gizli", agile encryption).</summary>
public sealed class RealSheetTests(StoreServers servers) : StoreTest(servers)
{
    private ImportRoom Room => new(Store);

    public static byte[] File(string name)
    {
        using var file = typeof(RealSheetTests).Assembly.GetManifestResourceStream($"GulluShoes.StoreTests.Money.Imports.Files.{name}")!;
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    [Fact]
    public async Task A_workbook_of_Excel_97_is_read_like_any_other()
    {
        var import = await Room.UploadAsync(File("statement.xls"));

        Assert.Equal((ImportState.Applied, "0 0 2 0", -446.48m), (import.State, ImportRoom.Counts(import), import.Commission));
        Assert.Equal("1: -235/-89.9 Teslim Edildi, 2: -211.48/0 Yeni Sipariş", await Room.StandingAsync());
    }

    [Fact]
    public async Task A_workbook_behind_a_password_is_refused_with_what_to_do_and_leaves_nothing()
    {
        var file = File("protected.xlsx");
        var import = await Room.UploadAsync(file);

        Assert.Equal((ImportState.Refused, "Dosya parolalı. Parolayı kaldırıp yeniden yükleyin."), (import.State, import.Refusal));
        Assert.Equal(0L, await Store.CountAsync("import_rows"));
        using var opened = ExcelReaderFactory.CreateReader(new MemoryStream(file), new ExcelReaderConfiguration { Password = "gizli" });
        Assert.True(opened.Read(), "It is no workbook at all.");
        Assert.Equal("Sipariş Tarihi", opened.GetString(0));
    }
}
