using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Packing;

public sealed class CodeKeyTests
{
    [Theory]
    [InlineData("Güllüayakkabı 01", "GULLUAYAKKABI  01")]
    [InlineData("İPEK", "ipek")]
    [InlineData("IŞIK", "ışık")]
    [InlineData("099–37", "099-37")]
    [InlineData("099=37", "099*37")]
    [InlineData("\t099\u00A037\u0003", "099 37")]
    public void What_does_not_count_is_folded(string one, string other) => Assert.Equal(CodeKey.Of(one), CodeKey.Of(other));

    [Theory]
    [InlineData("099-37", "99-37")]
    [InlineData("099-37", "09937")]
    [InlineData("099 37", "09937")]
    [InlineData("985237098231085", "985237098230855")]
    public void Digits_their_order_and_what_parts_them_count(string one, string other) => Assert.NotEqual(CodeKey.Of(one), CodeKey.Of(other));

    [Theory]
    [InlineData("Gllayakkab01", true)]
    [InlineData("Güllüayakkab01", true)]
    [InlineData("Güllüayakkabı01", false)]
    [InlineData("Göllayakkab01", false)]
    [InlineData("Gllayakkab1", false)]
    public void A_rest_is_the_code_without_letters_that_a_layout_cannot_type(string typed, bool isRest) =>
        Assert.Equal(isRest, CodeKey.IsRestOf(typed, "Güllüayakkabı01"));

    [Fact]
    public void A_layout_undoes_what_another_did_to_every_one_of_its_keys() => Assert.All(Wedge.All, wedge =>
    {
        const string typed = "Abc-xyz 0123456789";
        Assert.Equal(typed, wedge.Device.Undo(wedge.Read(typed), wedge.Scanner), ignoreCase: false);
    });
}
