using System.Globalization;
using AccessPortal.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace AccessPortal.Tests.Cases;

/// <summary>The portal's words in a culture that does not depend on the machine.</summary>
internal sealed class CaseWording : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();

    public CaseWording(string culture = "id-ID") => CultureInfo.CurrentUICulture = new(culture);

    public IStringLocalizer<CaseWords> Words => Of<CaseWords>();

    /// <summary>The words of another room.</summary>
    public IStringLocalizer<T> Of<T>() => _services.GetRequiredService<IStringLocalizer<T>>();

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = _before;
        _services.Dispose();
    }
}
