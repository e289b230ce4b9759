using GulluShoes.Documents.Labels.Products;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Labels.Goods;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Labels.Goods;

/// <param name="Barcode">Exactly as the product has it.</param>
/// <param name="Pairs">1 to 5000.</param>
public sealed record LabelLine(string Barcode, int Pairs);

/// <param name="Lines">1 to 500; printed in this order.</param>
/// <param name="Paper">Which of the shop's papers.</param>
/// <param name="Custom">The sizes of a custom paper.</param>
/// <param name="PerPair">Labels of each pair, 1 to 10; 2 when absent.</param>
/// <param name="Sides">True for a left and a right label of each pair, whose codes tell the side; then two labels a pair.</param>
/// <param name="StartAt">The first cell of the first page that still has a label, from 1.</param>
public sealed record ProductLabelsRequest(
    IReadOnlyList<LabelLine> Lines, PaperName Paper, CustomPaper? Custom = null, int? PerPair = null, bool? Sides = null, int? StartAt = null) : LabelRunTerms;

/// <summary>Labels of products as one file, PDF or ZPL, streamed page by page; or one of its pages for the eyes.</summary>
public sealed class PrintProductLabels(LabelGoods goods)
{
    private const int MostLines = 500;
    private const int MostLabels = 5000;
    private const int Usual = 2;
    private const int MostPerPair = 10;

    [Function(nameof(PrintProductLabels))]
    [Needs(Permission.PrintLabels)]
    [Repeatable("Drawing labels changes nothing.")]
    [AnswersBytes("application/pdf", "text/plain", "image/svg+xml")]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/product-labels")] HttpRequest request, [FromBody] ProductLabelsRequest body, CancellationToken ct)
    {
        if (WrongOf(body) is { } wrong)
        {
            return HttpProblem.BadParameter.Answer(wrong);
        }

        var known = (await goods.FindAsync([.. body.Lines.Select(line => line.Barcode)], ct)).ToDictionary(good => good.Barcode, StringComparer.Ordinal);
        if (body.Lines.Select(line => line.Barcode).Where(barcode => !known.ContainsKey(barcode)).Take(5).ToList() is { Count: > 0 } unknown)
        {
            return HttpProblem.UnknownProduct.Answer($"Tanınmayan barkod: {string.Join(", ", unknown)}. Etiket basılmadı.");
        }

        var paper = PaperNames.PaperOf(body.Paper, body.Custom);
        if (known.Values.FirstOrDefault(good => !ProductLabels.Fits(new ProductLabel(good.Barcode, good.Variant, body.Sides == true ? ShoeSide.Left : null), paper)) is { } large)
        {
            return HttpProblem.BadParameter.Answer($"{large.Barcode}: barkod bu etiketin karekoduna sığmıyor; daha büyük bir etiket seçin.");
        }

        var placement = body.PlacementFrom((body.StartAt ?? 1) - 1);
        var pages = (placement.FirstCell + body.Lines.Sum(line => line.Pairs * PerPairOf(body)) + paper.LabelsPerPage - 1) / paper.LabelsPerPage;
        return LabelRun.Answer(request, ProductLabels.On(paper, LabelsOf(body, known), placement), pages, body, "urun-etiketleri", ct);
    }

    private static IEnumerable<ProductLabel> LabelsOf(ProductLabelsRequest body, Dictionary<string, LabelGood> known) =>
        from line in body.Lines
        let label = new ProductLabel(line.Barcode, known[line.Barcode].Variant)
        from pair in Enumerable.Range(0, line.Pairs)
        from copy in Enumerable.Range(0, PerPairOf(body))
        select body.Sides == true ? label with { Side = copy == 0 ? ShoeSide.Left : ShoeSide.Right } : label;

    private static int PerPairOf(ProductLabelsRequest body) => body.Sides == true ? 2 : body.PerPair ?? Usual;

    private static string? WrongOf(ProductLabelsRequest body) => body switch
    {
        { Lines: null or { Count: 0 or > MostLines } } => "lines: 1 ile 500 arasında satır gerekli.",
        _ when body.Lines.Any(line => string.IsNullOrEmpty(line.Barcode) || line.Pairs is < 1 or > MostLabels) => "lines: her satırda barcode ve 1 ile 5000 arasında pairs gerekli.",
        { PerPair: < 1 or > MostPerPair } => "perPair: 1 ile 10 arasında olmalı.",
        _ when body.Lines.Sum(line => (long)line.Pairs * PerPairOf(body)) is > MostLabels and var count => $"Bir kerede en çok {MostLabels} etiket basılır; {count} istendi.",
        { Paper: PaperName.Custom, Custom: null } => "custom: özel kâğıdın ölçüleri gerekli.",
        { Paper: PaperName.A4, Format: LabelFormat.Zpl } => "A4 etiketler PDF olarak basılır; ZPL yalnız rulo yazıcı içindir.",
        _ => body.WrongTerms ?? PaperOrStart(body),
    };

    private static string? PaperOrStart(ProductLabelsRequest body)
    {
        var paper = PaperNames.PaperOf(body.Paper, body.Custom);
        return paper.Defect ?? (body.StartAt is { } start && (start < 1 || start > paper.LabelsPerPage) ? $"startAt: 1 ile {paper.LabelsPerPage} arasında olmalı." : null);
    }
}
