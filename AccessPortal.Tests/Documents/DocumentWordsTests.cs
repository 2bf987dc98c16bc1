using System.Globalization;
using AccessPortal.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace AccessPortal.Tests.Documents;

public sealed class DocumentWordsTests
{
    [Fact]
    public void Both_languages_hold_the_same_words()
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var words = services.GetRequiredService<IStringLocalizer<DocumentWords>>();
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var indonesian = words.GetAllStrings(includeParentCultures: false).Select(w => w.Name).Order(StringComparer.Ordinal).ToList();
        CultureInfo.CurrentUICulture = new("en");
        var english = words.GetAllStrings(includeParentCultures: false).Select(w => w.Name).Order(StringComparer.Ordinal).ToList();
        CultureInfo.CurrentUICulture = before;

        Assert.NotEmpty(english);
        Assert.Equal(indonesian, english);
    }
}
