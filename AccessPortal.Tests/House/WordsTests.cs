namespace AccessPortal.Tests.House;

/// <summary>Every word on screen stands in both languages.</summary>
public sealed class WordsTests
{
    private const string Key = """<root><data name="Known"><value>Kata</value></data></root>""";

    [Fact]
    public void Both_languages_hold_the_same_keys() => Assert.Empty(Words.Unpaired(Sources.All));

    [Fact]
    public void Every_word_asked_for_exists() => Assert.Empty(Words.Missing(Sources.All));

    [Fact]
    public void A_word_in_one_language_only_is_found() =>
        Assert.Equal(["a/AWords.resx: Known"], Words.Unpaired([new("a/AWords.resx", Key), new("a/AWords.en.resx", "<root />")]));

    [Fact]
    public void A_word_that_nobody_wrote_is_found() =>
        Assert.Equal(["a/A.razor: W[\"Unknown\""], Words.Missing([new("a/AWords.resx", Key), new("a/A.razor", "@inject IStringLocalizer<AWords> W\n@W[\"Known\"] @W[\"Unknown\"]")]));

    [Fact]
    public void A_family_of_words_that_nobody_wrote_is_found() =>
        Assert.Equal(["a/A.razor: W[\"Level.\" +"], Words.Missing([new("a/AWords.resx", Key), new("a/A.razor", "@inject IStringLocalizer<AWords> W\n@W[\"Kno\" + rest] @W[$\"Kn{rest}\"] @W[\"Level.\" + level]")]));
}
