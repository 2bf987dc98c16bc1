using MudBlazor;

namespace AccessPortal.Shell;

/// <summary>Colours and type: calm, high in contrast, in the system's own fonts so that nothing is fetched.</summary>
internal static class Theme
{
    private static readonly string[] s_fonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "sans-serif"];

    public static readonly MudTheme Portal = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0b5c6b", PrimaryContrastText = "#ffffff", Secondary = "#7a4b00", Tertiary = "#3d5a98",
            Background = "#f5f7f8", Surface = "#ffffff", AppbarBackground = "#ffffff", AppbarText = "#16262b",
            DrawerBackground = "#ffffff", DrawerText = "#2b3c42", DrawerIcon = "#46606a",
            TextPrimary = "#16262b", TextSecondary = "#475a61", ActionDefault = "#475a61",
            Success = "#1b6e3c", Warning = "#8a5200", Error = "#b3261e", Info = "#1f5fa8",
            LinesDefault = "#d5dde0", LinesInputs = "#7b8d94", TableLines = "#e2e8ea", Divider = "#dde4e6",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#62c3d4", PrimaryContrastText = "#04262d", Secondary = "#e0b06a", Tertiary = "#9db8f2",
            Background = "#10181b", BackgroundGray = "#1e2b30", Surface = "#182327", AppbarBackground = "#182327", AppbarText = "#e6eef0",
            DrawerBackground = "#182327", DrawerText = "#cfdbdf", DrawerIcon = "#9fb4bb",
            TextPrimary = "#e6eef0", TextSecondary = "#a9bcc2", ActionDefault = "#a9bcc2",
            Success = "#6fcf97", SuccessContrastText = "#06240f", Warning = "#f0b35a", WarningContrastText = "#2b1a00",
            Error = "#ff8a80", ErrorContrastText = "#3a0603", Info = "#8ab8f0", InfoContrastText = "#08223f",
            LinesDefault = "#2c3b41", LinesInputs = "#71868d", TableLines = "#26343a", Divider = "#2c3b41",
        },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = s_fonts, FontSize = "0.9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = s_fonts, FontSize = "1.6rem", FontWeight = "650", LineHeight = "1.25", LetterSpacing = "-0.01em" },
            H2 = new H2Typography { FontFamily = s_fonts, FontSize = "1.2rem", FontWeight = "650", LineHeight = "1.3", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = s_fonts, FontSize = "1.02rem", FontWeight = "650", LineHeight = "1.35", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = s_fonts, TextTransform = "none", FontWeight = "600", LetterSpacing = "normal" },
        },
        LayoutProperties = new() { DefaultBorderRadius = "8px", DrawerWidthLeft = "228px", DrawerMiniWidthLeft = "60px", AppbarHeight = "60px" },
    };
}
