namespace AccessPortal.Tests.House;

/// <summary>The walls that no compiler keeps.</summary>
public sealed class HouseTests
{
    private const int LongestFile = 200;

    public static TheoryData<string> Names => [.. Walls.All.Select(w => w.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_wall_stands(string name) => Assert.Empty(Called(name).BreachesIn(Sources.All));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_wall_is_red_when_it_is_broken(string name)
    {
        var wall = Called(name);

        Assert.NotEmpty(wall.BreachesIn([wall.Breach]));
    }

    [Fact]
    public void The_domain_has_no_package() =>
        Assert.DoesNotContain("PackageReference", Sources.All.Single(s => s.Path == "AccessPortal.Domain/AccessPortal.Domain.csproj").Text, StringComparison.Ordinal);

    [Fact]
    public void No_file_is_longer_than_two_hundred_lines() => Assert.Empty(TooLong(Sources.All));

    [Fact]
    public void A_file_of_two_hundred_and_one_lines_is_found() =>
        Assert.Equal(["b.cs"], TooLong([new("a.cs", string.Concat(Enumerable.Repeat("x\n", LongestFile))), new("b.cs", string.Concat(Enumerable.Repeat("x\n", LongestFile + 1)))]));

    private static Wall Called(string name) => Walls.All.Single(w => w.Name == name);

    private static IEnumerable<string> TooLong(IEnumerable<Source> sources) =>
        sources.Where(s => !s.Path.EndsWith(".resx", StringComparison.Ordinal) && s.Text.TrimEnd('\n').Split('\n').Length > LongestFile).Select(s => s.Path);
}
