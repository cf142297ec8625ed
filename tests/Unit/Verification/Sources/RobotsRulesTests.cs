using FactCheck.Verification.Sources;

namespace FactCheck.Tests.Unit.Verification.Sources;

/// <summary>RFC 9309, with its own examples among them.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("USER-AGENT : *\r\nDISALLOW : /private # why\r\n", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("Disallow: /", "/a", true)] // belongs to no group
    [InlineData("User-agent: FactCheck\nDisallow: /\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: factcheck/1.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: FactChecker\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: FactCheck\nAllow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: FactCheck\nDisallow: /x\n\nUser-agent: third\nDisallow: /y", "/x", false)]
    [InlineData("User-agent: other\nUser-agent: FactCheck\nDisallow: /x\n\nUser-agent: third\nDisallow: /y", "/y", true)]
    [InlineData("User-agent: FactCheck\nDisallow: /x\n\nUser-agent: *\nDisallow: /z\n\nUser-agent: factcheck\nDisallow: /y", "/y", false)] // groups of one name are one
    [InlineData("User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    [InlineData("User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/a", true)]
    [InlineData("User-agent: *\nDisallow: /page\nAllow: /page", "/page", true)] // of equal length the one that allows
    [InlineData("User-agent: *\nDisallow: *.gif$", "/a/b.gif", false)]
    [InlineData("User-agent: *\nDisallow: *.gif$", "/a/b.gif?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*z", "/abcz/1", false)]
    [InlineData("User-agent: *\nDisallow: /a*z*z$", "/az", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/page?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /ü", "/%c3%bc/1", false)]
    [InlineData("User-agent: *\nDisallow: /%c3%bc", "/%C3%BC", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe/", "/~joe/1", false)] // what needs no escape is the same with one
    [InlineData("User-agent: *\nDisallow: /~joe/", "/%7ejoe/1", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)] // what needs one is not
    [InlineData("User-agent: *\nDisallow: /a%zz", "/a%zz", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("<html>not found</html>", "/a", true)]
    public void The_longest_rule_of_the_right_group_decides(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(robots, "FactCheck").Allows(path));

    [Fact]
    public void Without_a_file_all_is_allowed_and_in_trouble_nothing()
    {
        Assert.True(RobotsRules.AllowAll.Allows("/a"));
        Assert.False(RobotsRules.AllowNone.Allows("/a"));
    }
}
