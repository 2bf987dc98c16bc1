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
            .. RequestTable.Table.Sections.Select(s => $"Section.{s}"), .. RequestTable.Table.Rows.Where(r => r.Name != "Owner").Select(r => $"Field.{r.Name}"),
            .. Names<RequestKind>("Kind"), .. Names<EmploymentStatus>("Status"), .. Names<NipWarning>("NipWarning"),
            .. Names<AccessTypes>("Type").Skip(1).Select(t => t + ".Why"), .. Names<AccessLevel>("Level").Select(l => l + ".Why"), .. Names<AccountType>("AccountType").Select(a => a + ".Why"),
        ];

        Assert.All(keys, key => Assert.False(words[key].ResourceNotFound, key));
    }

    [Fact]
    public void Every_field_stands_in_exactly_one_part() => Assert.Equal(
        typeof(FormInput).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Append(RequestTable.Decree).Order(StringComparer.Ordinal),
        RequestTable.Table.Rows.Select(r => r.Name).Where(n => n is not (RequestTable.Letter or "Owner")).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_property_of_the_submitted_form_is_held_by_a_row_or_named_as_no_field() => Assert.Empty(
        typeof(RequestForm).GetProperties().Select(p => p.Name).Except(RequestTable.Table.Rows.SelectMany(r => r.Holds)).Except(RequestTable.NoFields.Keys));

    [Fact]
    public void Every_row_is_read_by_the_decider_or_shares_the_line_of_one_that_is()
    {
        var lines = RequestTable.Table.Rows.Where(r => r.Reads is not null).Select(r => r.Line).ToHashSet();

        Assert.Empty(RequestTable.Table.Rows.Where(r => r.Holds.Count > 0 && !lines.Contains(r.Line)).Select(r => r.Name).Except(RequestTable.NotRead.Keys));
    }

    private static IEnumerable<string> Names<T>(string prefix) where T : struct, Enum => Enum.GetNames<T>().Select(n => $"{prefix}.{n}");
}
