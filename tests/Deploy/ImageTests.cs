using System.Text.RegularExpressions;

namespace FactCheck.Tests.Deploy;

public sealed partial class ImageTests
{
    private static readonly string[] Lines = Repository.Read("deploy/Dockerfile").Split('\n');

    [Fact]
    public void It_is_built_on_pinned_images()
    {
        var images = Lines.Select(line => From().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, images.Count);
        Assert.All(images, image => Assert.True(Images.IsPinned(image), image));
    }

    [Fact]
    public void It_does_not_run_as_root() => Assert.Equal("USER $APP_UID", Lines.Last(line => line.StartsWith("USER", StringComparison.Ordinal)));

    [Fact]
    public void It_holds_what_the_publish_script_makes() =>
        Assert.Single(Lines, line => line.Contains("deploy/publish /app", StringComparison.Ordinal));

    [Fact]
    public void What_it_sets_are_settings()
    {
        var set = Setting().Matches(string.Join('\n', Lines)).Select(match => match.Value).ToList();
        Assert.NotEmpty(set);
        Assert.All(set, variable => Assert.True(KnownSettings.Contains(variable), variable));
    }

    [Theory]
    [MemberData(nameof(Role.Names), MemberType = typeof(Role))]
    public void Every_role_has_a_project_and_its_ports(string name)
    {
        var role = Role.Named(name);
        var project = Path.GetFileNameWithoutExtension(role.Executable);
        Assert.True(Repository.Has($"services/{project["FactCheck.".Length..]}/{project}.csproj"));
        var exposed = Lines.Single(line => line.StartsWith("EXPOSE", StringComparison.Ordinal)).Split(' ');
        Assert.Contains($"{role.HttpPort}", exposed);
        Assert.Contains($"{role.GrpcPort}", exposed);
    }

    [GeneratedRegex("FACTCHECK_[A-Z_]+(?==)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^FROM (?:--\S+ )*(\S+)")]
    private static partial Regex From();
}
