using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Tests.Functions;

public sealed class PackageTranslationTests
{
    [Fact]
    public void A_whole_package_is_put_into_the_shops_words()
    {
        var facts = Wires.Facts(Wires.Whole);

        Assert.Equal(3300112233, facts.PackageId);
        Assert.Equal(Wires.Version, facts.Version);
        Assert.Equal("10900112233", facts.OrderNumber);
        Assert.Equal("Şule Çağlı", facts.CustomerName);
        Assert.Equal("7280012345678901", facts.TrackingNumber);
        Assert.Equal((1000m, 100m, 900m), (facts.GrossAmount, facts.SellerDiscount, facts.TotalPrice));
        Assert.True(facts.GiftBox);
        Assert.Equal(
            new ShippingAddress { Name = "Şule Çağlı", Street = "Caferağa Örnek Sk. 1", District = "Kadıköy", City = "İstanbul", CountryCode = "TR" },
            facts.Address);
    }

    [Fact]
    public void Three_hours_are_taken_off_the_order_date_and_off_no_other()
    {
        var facts = Wires.Facts(Wires.Whole);

        Assert.Equal(1795176000120 - 10_800_000, facts.OrderedAt!.Value.ToUnixTimeMilliseconds());
        Assert.Equal(1795165204310, facts.PackageCreatedAt!.Value.ToUnixTimeMilliseconds());
        Assert.Equal(1795467540000, facts.HandOverBy!.Value.ToUnixTimeMilliseconds());
    }

    [Fact]
    public void A_package_with_nothing_but_an_id_is_still_a_package()
    {
        var facts = Wires.Facts("""{"shipmentPackageId": 1}""");

        Assert.Equal(new PackageFacts { PackageId = 1, Version = Wires.Version, OrderNumber = "", Status = "", OriginPackageIds = facts.OriginPackageIds, Lines = facts.Lines }, facts);
        Assert.Empty(facts.Lines);
        Assert.Empty(facts.OriginPackageIds);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"city": "", "district": null, "address1": "  "}""")]
    public void An_address_that_says_nothing_is_no_address(string address) =>
        Assert.Null(Wires.Facts($$"""{"shipmentPackageId": 1, "shipmentAddress": {{address}}}""").Address);

    [Fact]
    public void A_tracking_number_keeps_every_digit_beyond_64_bits() =>
        Assert.Equal("72800123456789012345678901", Wires.Facts("""{"shipmentPackageId": 1, "cargoTrackingNumber": 72800123456789012345678901}""").TrackingNumber);

    [Fact]
    public void An_unknown_status_stays_as_received() =>
        Assert.Equal("Repack", Wires.Facts("""{"shipmentPackageId": 1, "status": " Repack "}""").Status);

    [Fact]
    public void A_text_with_a_null_character_loses_only_that()
    {
        var facts = Wires.Facts("""{"shipmentPackageId": 1, "customerFirstName": "A\u0000yşe", "lines": [{"lineId": 1, "quantity": 1, "barcode": "B\u00001"}]}""");

        Assert.Equal("Ayşe", facts.CustomerName);
        Assert.Equal("B1", facts.Lines[0].Barcode);
    }

    [Fact]
    public void A_barcode_is_never_converted() =>
        Assert.Equal(" Güllüayakkabı 01", Wires.Line("""{"lineId": 1, "quantity": 1, "barcode": " Güllüayakkabı 01"}""").Barcode);

    [Fact]
    public void A_size_with_a_leading_space_is_trimmed() =>
        Assert.Equal(new VariantName("099", "Siyah", "38"), Wires.Facts(Wires.Whole).Lines[0].Variant);

    [Fact]
    public void A_line_without_a_quantity_counts_its_units() =>
        Assert.Equal(3, Wires.Line("""{"lineId": 1, "barcode": "B", "discountDetails": [{}, {}, {}]}""").Quantity);

    [Fact]
    public void A_line_whose_pairs_nobody_can_tell_makes_its_package_unreadable() =>
        Assert.Equal(
            "Line 2 has no quantity.",
            Assert.IsType<Translated.Impossible>(Wires.Translate("""{"shipmentPackageId": 1, "lines": [{"lineId": 1, "quantity": 1}, {"lineId": 2}]}""")).Reason);

    [Fact]
    public void Lines_without_ids_are_told_apart()
    {
        var facts = Wires.Facts("""{"shipmentPackageId": 1, "lines": [{"quantity": 1, "barcode": "A"}, {"quantity": 1, "barcode": "A"}]}""");

        Assert.Equal(2, facts.Lines.Select(line => line.LineId).Distinct().Count());
    }

    /// <summary>Whatever members are missing, the package is told or refused, and what is there is told as it was.</summary>
    [Property]
    public Property Any_members_may_be_missing() => Prop.ForAll(ArbMap.Default.ArbFor<bool[]>(), present =>
    {
        var package = JsonNode.Parse(Wires.Whole)!.AsObject();
        foreach (var (name, index) in package.Select((member, index) => (member.Key, index)).ToList())
        {
            if (name != "shipmentPackageId" && index < present.Length && !present[index])
            {
                package.Remove(name);
            }
        }

        var facts = Wires.Facts(package.ToJsonString());
        Assert.Equal(package.ContainsKey("orderNumber") ? "10900112233" : "", facts.OrderNumber);
        Assert.Equal(package.ContainsKey("packageTotalPrice") ? 900m : null, facts.TotalPrice);
        Assert.Equal(package.ContainsKey("lines") ? 1 : 0, facts.Lines.Count);
    });

    [Theory]
    [InlineData("orderNumber", true)]
    [InlineData("cargoProviderName", true)]
    [InlineData("cargoTrackingNumber", false)]
    [InlineData("customerFirstName", false)]
    public void What_a_package_is_known_by_has_a_longest_length_and_nothing_else_has(string field, bool limited)
    {
        Translated Of(int letters) => Wires.Translate($$"""{"shipmentPackageId": 1, "{{field}}": "{{new string('x', letters)}}"}""");

        Assert.IsType<Translated.Facts>(Of(300));
        Assert.Equal(limited, Of(301) is Translated.Impossible);
    }

    /// <summary>Money comes out to the last decimal, in any culture.</summary>
    [Property]
    public void Money_is_exact(int tenThousandths)
    {
        var amount = tenThousandths / 10_000m;
        var json = $$"""{"shipmentPackageId": 1, "packageTotalPrice": {{amount.ToString(CultureInfo.InvariantCulture)}}}""";

        Assert.Equal(amount, Wires.Facts(json).TotalPrice);
    }

    /// <summary>Texts come out trimmed and otherwise as they were.</summary>
    [Property]
    public void Texts_are_kept(NonNull<string> text)
    {
        var clean = text.Get.Replace("\0", "", StringComparison.Ordinal).Trim();
        var json = $$"""{"shipmentPackageId": 1, "cargoProviderName": {{JsonSerializer.Serialize(text.Get)}}}""";

        // A lone half of a surrogate pair is no text; JSON writes it as the replacement character.
        var expected = new string([.. clean.Select(letter => char.IsSurrogate(letter) ? '\uFFFD' : letter)]);
        var told = Wires.Facts(json).Carrier ?? "";
        Assert.Equal(expected, new string([.. told.Select(letter => char.IsSurrogate(letter) ? '\uFFFD' : letter)]));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void A_package_reads_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var invariant = JsonSerializer.Serialize(Wires.Facts(Wires.Whole));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(invariant, JsonSerializer.Serialize(Wires.Facts(Wires.Whole)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
