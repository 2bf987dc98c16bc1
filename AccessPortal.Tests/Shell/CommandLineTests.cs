using AccessPortal.Shell;

namespace AccessPortal.Tests.Shell;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(null, "--Urls=http://localhost:5081")]
    [InlineData(null, "Urls=http://localhost:5081")]
    [InlineData("administrator", "administrator", "--Keys:Directory=keys")]
    [InlineData("backup", "backup", "kept.zip")]
    [InlineData("restore", "restore", "/var/kept.zip", "--Keys:Directory=keys")]
    public void A_word_before_all_settings_is_a_command(string? word, params string[] args) => Assert.Equal(word, CommandLine.Read(args).Word);

    [Theory]
    [InlineData("Command 'cadangkan' is unknown; there are 'backup FILE', 'restore FILE' and 'administrator'.", "cadangkan", "kept.zip")]
    [InlineData("Command 'backup': the file is missing; it is 'backup FILE'.", "backup")]
    [InlineData("Command 'restore': the file is missing; it is 'restore FILE'.", "restore", "--Keys:Directory=keys")]
    public void A_wrong_command_is_told_in_one_sentence(string sentence, params string[] args) =>
        Assert.Equal(sentence, Assert.Throws<SettingsFault>(() => CommandLine.Read(args)).Message);

    [Fact]
    public void Settings_stay_behind_the_command() =>
        Assert.Equal(["--Keys:Directory=keys"], CommandLine.Read(["backup", "kept.zip", "--Keys:Directory=keys"]).Settings);
}
