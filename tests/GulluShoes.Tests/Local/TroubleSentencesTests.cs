using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GulluShoes.Local.Setup;

namespace GulluShoes.Tests.Local;

public sealed class TroubleSentencesTests : IDisposable
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"gullushoes-trouble-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }
    }

    [Fact]
    public async Task A_busy_port_is_named_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var (code, _, error) = await LocalCommand.RunAsync(["--data", _data, "--port", port]);

        Assert.Equal(1, code);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Contains($"{port} numaralı port", error, StringComparison.Ordinal);
        Assert.Contains("--port", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_Node_is_named_with_the_way_out()
    {
        var nowhere = Directory.CreateDirectory(_data).FullName;

        var (code, _, error) = await LocalCommand.RunAsync(
            ["--data", _data, "--port", "0"], new Dictionary<string, string> { ["PATH"] = nowhere });

        Assert.Equal(1, code);
        Assert.StartsWith("node bulunamadı", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("--port", "kapı", "bir port numarası olmalı")]
    [InlineData("--port", "70000", "bir port numarası olmalı")]
    [InlineData("--hızlı", "", "anlaşılamadı")]
    public async Task A_word_that_makes_no_sense_is_refused(string name, string value, string sentence)
    {
        var (code, _, error) = await LocalCommand.RunAsync(["--data", _data, name, value]);

        Assert.Equal(1, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Info_without_a_running_stack_says_so_and_writes_nothing_else()
    {
        var (code, said, error) = await LocalCommand.RunAsync(["--info", "--data", _data]);

        Assert.Equal(1, code);
        Assert.Empty(said);
        Assert.StartsWith("Çalışan bir sistem yok", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_write_permission_is_named()
    {
        // Even root may make no folder in /sys.
        var trouble = Assert.Throws<LocalException>(() => DataFolder.Open("/sys/gullushoes"));

        Assert.Contains("yazma izni yok", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_without_room_is_named_before_anything_is_written()
    {
        var trouble = Assert.Throws<LocalException>(() => DataFolder.Open(_data, leastFreeBytes: long.MaxValue));

        Assert.StartsWith("Disk dolu", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_fills_up_meanwhile_is_recognised()
    {
        // /dev/full answers every write with "no space left on device".
        var refused = Assert.ThrowsAny<IOException>(() => File.WriteAllBytes("/dev/full", new byte[8192]));

        Assert.True(DiskTrouble.IsFull(refused));
        Assert.StartsWith("Disk dolu", DiskTrouble.Explain("/data", refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ordinary_user_is_told_what_to_type()
    {
        Assert.EndsWith("sudo apt-get install -y chromium zbar-tools", Prerequisites.Instruction(["chromium", "zbar-tools"]), StringComparison.Ordinal);
    }
}
