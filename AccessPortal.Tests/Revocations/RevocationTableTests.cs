using System.Globalization;
using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Revocations;
using AccessPortal.Revocations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace AccessPortal.Tests.Revocations;

public sealed class RevocationTableTests
{
    [Theory, InlineData("id-ID"), InlineData("en")]
    public void Every_line_and_choice_has_its_words(string culture)
    {
        CultureInfo.CurrentUICulture = new(culture);
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var (own, shared) = (services.GetRequiredService<IStringLocalizer<RevocationWords>>(), services.GetRequiredService<IStringLocalizer<CaseWords>>());
        List<string> keys =
        [
            .. RevocationTable.Table.Rows.Where(r => r.Draws is not null).Select(r => $"Field.{r.Name}"),
            .. RevocationTable.Table.Rows.Where(r => r.Reads is not null).Select(r => $"Field.{r.Line}"),
            .. Enum.GetNames<RevocationReason>().Select(n => $"Reason.{n}"), .. Enum.GetNames<Urgency>().SelectMany(n => new[] { $"Urgency.{n}", $"Hint.Urgency.{n}" }),
        ];

        Assert.All(keys, key => Assert.False(own[key].ResourceNotFound && shared[key].ResourceNotFound, key));
    }

    [Fact]
    public void Every_field_stands_in_the_table_once() => Assert.Equal(
        typeof(RevocationInput).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal),
        RevocationTable.Table.Rows.Select(r => r.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_property_of_the_submitted_form_is_held_by_a_row_or_named_as_no_field() => Assert.Empty(
        typeof(RevocationForm).GetProperties().Select(p => p.Name).Except(RevocationTable.Table.Rows.SelectMany(r => r.Holds)).Except(RevocationTable.NoFields.Keys));

    [Fact]
    public void Every_row_is_read_by_the_decider_or_shares_the_line_of_one_that_is()
    {
        var lines = RevocationTable.Table.Rows.Where(r => r.Reads is not null).Select(r => r.Line).ToHashSet();

        Assert.Empty(RevocationTable.Table.Rows.Where(r => r.Holds.Count > 0 && !lines.Contains(r.Line)).Select(r => r.Name));
    }

    [Fact]
    public void A_submitted_form_comes_back_as_it_was_typed()
    {
        var typed = RevocationActs.Input(i => (i.IsPartial, i.RemainingTypes, i.RemainingLevel) = (true, Domain.Register.AccessTypes.Files, Domain.Register.AccessLevel.Edit));

        Assert.Equivalent(typed, RevocationInput.Of(typed.ToForm()));
    }
}
