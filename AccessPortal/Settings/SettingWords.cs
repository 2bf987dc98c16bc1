namespace AccessPortal.Settings;

/// <summary>Words of the office's own settings: calendar, SOP.</summary>
public sealed class SettingWords;
