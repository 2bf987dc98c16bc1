using System.Globalization;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace AccessPortal.Tests.Requests;

public sealed class FormWordsTests
{
    [Theory, InlineData("id-ID"), InlineData("en")]
    public void Every_field_and_choice_has_its_words(string culture)
    {
        CultureInfo.CurrentUICulture = new(culture);
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var words = services.GetRequiredService<IStringLocalizer<FormWords>>();
        List<string> keys =
        [
            .. FormSection.All.Select(s => $"Section.{s.Key}"), .. FormSection.All.SelectMany(s => s.Fields).Select(f => $"Field.{f}"),
            .. Names<RequestKind>("Kind"), .. Names<EmploymentStatus>("Status"), .. Names<NipWarning>("NipWarning"),
            .. Names<AccessTypes>("Type").Skip(1).Select(t => t + ".Why"), .. Names<AccessLevel>("Level").Select(l => l + ".Why"), .. Names<AccountType>("AccountType").Select(a => a + ".Why"),
        ];

        Assert.All(keys, key => Assert.False(words[key].ResourceNotFound, key));
    }

    [Fact]
    public void Every_field_stands_in_exactly_one_part() => Assert.Equal(
        typeof(FormInput).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Append(FormSheet.Decree).Order(StringComparer.Ordinal),
        FormSection.All.SelectMany(s => s.Fields).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Names<T>(string prefix) where T : struct, Enum => Enum.GetNames<T>().Select(n => $"{prefix}.{n}");
}
