using System.Globalization;
using AccessPortal.Domain.Cases;
using AccessPortal.Notices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace AccessPortal.Tests.Notices;

/// <summary>Every notice can be read: one that cannot would take the page down with it.</summary>
public sealed class NoticeWordsTests
{
    private readonly IStringLocalizer<NoticeWords> _words =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<NoticeWords>>();

    [Theory, InlineData("id-ID"), InlineData("en-GB")]
    public void Every_kind_of_notice_has_words_for_case_step_and_subject(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.All(Enum.GetValues<NoticeKind>(), kind => Assert.False(_words[kind.ToString(), "HA-2026-0001", "P1-2b", "ppdb"].ResourceNotFound));
    }
}
