using System.Reflection;
using AccessPortal.Cases;
using AccessPortal.Documents;
using AccessPortal.Live;
using AccessPortal.Register;
using AccessPortal.Shell;
using AccessPortal.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using MudBlazor;

namespace AccessPortal.Tests.House;

/// <summary>What a component may be handed: the desk, words, time in words, the browser. Nothing that reads or writes by itself.</summary>
public sealed class ComponentTests
{
    private static readonly HashSet<Type> s_allowed =
    [
        typeof(IDesk), typeof(NavigationManager), typeof(IJSRuntime), typeof(IDialogService), typeof(ISnackbar), typeof(IStringLocalizer<>),
        typeof(OfficeClock), typeof(OfficeProfile), typeof(RefusalText), typeof(CaseSentence), typeof(PaperText), typeof(IValidator<>), typeof(IOptions<>),
        typeof(ILogger<>), typeof(IWebHostEnvironment), typeof(Outage), typeof(ExportProgress), typeof(StatusFeed), typeof(RegisterFeed), typeof(SessionDoor),
    ];

    // Sign-in renders without a circuit and is what makes somebody a caller; a row of the inbox draws the sheets that rooms have registered.
    private static readonly HashSet<string> s_excepted = ["SignInPage", "SetUpPage", "InboxRow"];

    [Fact]
    public void A_component_is_handed_what_the_list_allows() => Assert.Equal("", string.Join('\n', Breaches(typeof(MainLayout).Assembly.GetTypes())));

    [Fact]
    public void A_component_that_is_handed_the_database_is_found() => Assert.Equal(["Reader needs PortalDb"], Breaches([typeof(Reader)]));

    private static IEnumerable<string> Breaches(IEnumerable<Type> types) =>
        from type in types
        where typeof(IComponent).IsAssignableFrom(type)
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where property.IsDefined(typeof(InjectAttribute))
        let needed = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericTypeDefinition() : property.PropertyType
        where !s_allowed.Contains(needed) && !s_excepted.Contains(type.Name)
        select $"{type.Name} needs {needed.Name}";

    private sealed class Reader : ComponentBase
    {
        [Inject]
        public AccessPortal.Data.PortalDb Db { get; set; } = null!;
    }
}
