using System.Globalization;
using System.Text;
using GulluShoes.Documents.Labels;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Tests.Documents;

public sealed class PdfLabelTests : IDisposable
{
    private readonly CargoLabelRenderer _renderer = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("gullu-pdf-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_turkish_letter_can_be_searched_and_copied()
    {
        var label = SampleLabels.Usual with
        {
            Recipient = SampleLabels.TurkishLetters,
            Carrier = SampleLabels.TurkishLetters,
            Address = new ShippingAddress { Street = "PİJAMALI HASTA YAĞIZ ŞOFÖRE ÇABUCAK GÜVENDİ pijamalı hasta yağız şoföre çabucak güvendi", City = "Iğdır" },
        };

        var text = string.Join(' ', (await TextOfAsync(_renderer.Render(label, LabelFormat.Pdf))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, text.Split(SampleLabels.TurkishLetters).Length - 1);
        Assert.Contains("PİJAMALI HASTA YAĞIZ ŞOFÖRE ÇABUCAK GÜVENDİ", text, StringComparison.Ordinal);
        Assert.Contains("SİPARİŞ NO", text, StringComparison.Ordinal);
        Assert.Contains("Iğdır", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LabelFormat.Pdf)]
    [InlineData(LabelFormat.Zpl)]
    [InlineData(LabelFormat.Svg)]
    public async Task Drawing_twice_gives_the_same_bytes_in_any_culture_and_on_any_thread(LabelFormat format)
    {
        var first = _renderer.Render(SampleLabels.Usual, format);

        var others = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(i % 2 == 0 ? "tr-TR" : "en-US");
            return new CargoLabelRenderer().Render(SampleLabels.Usual, format);
        })));

        Assert.All(others, other => Assert.Equal(first, other));
    }

    [Fact]
    public void All_formats_at_once_are_the_formats_one_by_one() =>
        Assert.All(_renderer.RenderAll(SampleLabels.Usual), drawn => Assert.Equal(_renderer.Render(SampleLabels.Usual, drawn.Key), drawn.Value));

    [Fact]
    public void A_page_is_exactly_the_sheet()
    {
        const double points = 72 / 25.4;
        foreach (var sheet in new[] { LabelSheet.Cargo100, LabelSheet.Cargo97 })
        {
            var pdf = Encoding.Latin1.GetString(_renderer.Render(SampleLabels.Usual, LabelFormat.Pdf, new LabelOptions { Sheet = sheet }));
            var box = pdf[(pdf.IndexOf("/MediaBox [", StringComparison.Ordinal) + 11)..].Split(']')[0].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();

            Assert.Equal([0, 0], box[..2]);
            Assert.Equal(sheet.Width * points, box[2], 0.01);
            Assert.Equal(sheet.Height * points, box[3], 0.01);
        }
    }

    [Fact]
    public async Task Many_labels_become_one_pdf_in_their_order_without_a_synchronous_write()
    {
        var labels = Enumerable.Range(0, 120).Select(i => SampleLabels.Usual with { OrderNumber = $"{900_000 + i}" }).ToList();
        using var streamed = new OnlyAsyncStream();
        using var atOnce = new MemoryStream();

        await _renderer.WritePdfAsync(Slowly(labels), streamed);
        _renderer.WritePdf(labels, atOnce);

        Assert.Equal(atOnce.ToArray(), streamed.ToArray());
        Assert.True(streamed.Writes > 5, $"{streamed.Writes} writes: the pages waited for the end.");
        var pages = (await TextOfAsync(streamed.ToArray())).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(labels.Count, pages.Length);
        Assert.All(labels.Zip(pages), pair => Assert.Contains(pair.First.OrderNumber, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_label_that_cannot_be_drawn_ends_the_run_with_its_reason()
    {
        var labels = new[] { SampleLabels.Usual, SampleLabels.Usual with { PackageId = 7, TrackingNumber = "728ı" } };

        var impossible = await Assert.ThrowsAsync<ImpossibleLabelException>(() => _renderer.WritePdfAsync(Slowly(labels), Stream.Null));

        Assert.Equal(7, impossible.PackageId);
        Assert.Equal(new LabelDefect.NotInCode128(3), impossible.Defect);
    }

    [Theory]
    [InlineData("", nameof(LabelDefect.NoTrackingNumber))]
    [InlineData("   ", nameof(LabelDefect.NoTrackingNumber))]
    [InlineData("72800ş", nameof(LabelDefect.NotInCode128))]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ", nameof(LabelDefect.TrackingNumberTooLong))]
    public void What_can_never_be_drawn_is_told_beforehand(string trackingNumber, string defect)
    {
        var label = SampleLabels.Usual with { TrackingNumber = trackingNumber };

        Assert.Equal(defect, _renderer.FindDefect(label)?.GetType().Name);
        Assert.Equal(_renderer.FindDefect(label), Assert.Throws<ImpossibleLabelException>(() => _renderer.Render(label, LabelFormat.Svg)).Defect);
    }

    [Fact]
    public void A_page_address_that_no_code_of_this_size_holds_is_a_defect() => Assert.IsType<LabelDefect.PackagePageTooLong>(
        _renderer.FindDefect(SampleLabels.Usual with { PackagePage = new Uri("https://panel.example.com/" + new string('a', 4000)) }));

    [Fact]
    public void A_usual_label_has_no_defect() => Assert.Null(_renderer.FindDefect(SampleLabels.Usual));

    [Fact]
    public void Neither_the_defect_nor_the_message_repeats_the_tracking_number()
    {
        var impossible = new ImpossibleLabelException(7, new LabelDefect.NotInCode128(3));

        Assert.DoesNotContain("728", impossible.Message, StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<CargoLabel> Slowly(IEnumerable<CargoLabel> labels)
    {
        foreach (var label in labels)
        {
            await Task.Yield();
            yield return label;
        }
    }

    private async Task<string> TextOfAsync(byte[] pdf)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid()}.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        return await PaperTool.TextReader.RunAsync(["-layout", "-enc", "UTF-8", path, "-"]);
    }

    /// <summary>Behaves like a response body: synchronous writes are an error.</summary>
    private sealed class OnlyAsyncStream : MemoryStream
    {
        public int Writes { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            base.Write(buffer.ToArray(), 0, buffer.Length);
            return ValueTask.CompletedTask;
        }
    }
}
