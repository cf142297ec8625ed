using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FactCheck.Tests.Deploy;

public sealed partial class NoticesTests
{
    [Fact]
    public void Every_package_is_listed_with_its_licence_and_nothing_else_is()
    {
        var used = XDocument.Parse(Repository.Read("Directory.Packages.props"))
            .Descendants("PackageVersion").Select(package => (string)package.Attribute("Include")!)
            .Concat(Directory.GetDirectories(Repository.PathOf("tests")).Append(Repository.PathOf("protos"))
                .Select(folder => Path.Combine(folder, "package.json"))
                .Where(File.Exists)
                .SelectMany(NpmPackages));
        var listed = Row().Matches(Repository.Read("THIRD-PARTY-NOTICES.md")).Select(row => row.Groups[1].Value);
        Assert.Equal(used.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> NpmPackages(string manifest) =>
        new[] { "dependencies", "devDependencies" }
            .SelectMany(kind => JsonNode.Parse(File.ReadAllText(manifest))![kind]?.AsObject() ?? [])
            .Select(package => package.Key);

    // A row of three filled cells whose last is an address.
    [GeneratedRegex(@"^\| (\S+)(?: \([^)]*\))? \| [^|]+ \| https://\S+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
