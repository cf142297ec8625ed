using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Unit.Verification;

public sealed class SourceGroupingTests
{
    private const string Story = "The old bridge over the river was closed on Monday after inspectors found deep cracks in two of its pillars, the council said.";

    private static SourceGrouping Group(ClaimToVerify? claim, params EvidencePassage[] passages) => Group(new JudgingOptions(), claim, passages);

    private static SourceGrouping Group(JudgingOptions options, ClaimToVerify? claim, params EvidencePassage[] passages) =>
        new(passages, claim ?? Passages.Claim("The bridge is closed."), options);

    [Theory]
    [InlineData("Harbour Post (Reuters)", "https://harbour.example/a", "Hill Gazette (Reuters)", "https://hill.example/b", true)]
    [InlineData("Harbour Post (Reuters)", "https://harbour.example/a", "Reuters", "https://reuters.example/b", true)]
    [InlineData("Harbour Post (BSS/AFP)", "https://harbour.example/a", "Hill Gazette (AFP)", "https://hill.example/b", true)]
    [InlineData("Harbour Post (Reuters)", "https://harbour.example/a", "Harbour Post (AFP)", "https://harbour.example/b", false)]
    [InlineData("Harbour Post", "https://www.harbour.example/a", "The Harbour Post", "https://live.harbour.example/b", true)]
    [InlineData("Harbour Post", "https://harbour.co.uk/a", "Hill Gazette", "https://hill.co.uk/b", false)]
    [InlineData("Harbour Post", "https://one.example/a", "Harbour Post", "https://two.example/b", true)]
    [InlineData("Harbour Post", "https://harbour.example/a", "Hill Gazette", "https://hill.example/b", false)]
    public void One_agency_or_one_publisher_is_one_source(string publisher, string url, string otherPublisher, string otherUrl, bool same)
    {
        var grouping = Group(null, Passages.Of("Cracks were found.", publisher, url), Passages.Of("The council met.", otherPublisher, otherUrl));
        Assert.Equal(same, grouping.NameOf(0) == grouping.NameOf(1));
    }

    [Fact]
    public void A_near_copy_is_the_same_source_as_its_original()
    {
        var grouping = Group(null,
            Passages.Of(Story, "Harbour Post", "https://harbour.example/a"),
            Passages.Of("BREAKING. " + Story + " More soon.", "Hill Gazette", "https://hill.example/b"),
            Passages.Of("Inspectors closed the river bridge: two pillars have cracks, says the council.", "Lake Times", "https://lake.example/c"));
        Assert.Equal(grouping.NameOf(0), grouping.NameOf(1));
        Assert.NotEqual(grouping.NameOf(0), grouping.NameOf(2));
    }

    [Fact]
    public void An_agency_named_in_the_text_is_the_source()
    {
        var grouping = Group(null,
            Passages.Of("LONDON, May 1. /TASS/. The bridge is closed.", "Harbour Post", "https://harbour.example/a"),
            Passages.Of("The bridge is closed, according to TASS.", "Hill Gazette", "https://hill.example/b"));
        Assert.Equal("TASS", grouping.NameOf(0));
        Assert.Equal("TASS", grouping.NameOf(1));
    }

    [Fact]
    public void The_claims_document_its_page_its_publisher_and_its_copies_are_own()
    {
        var document = new DocumentId("doc-1");
        var grouping = Group(Passages.Claim("The bridge is closed.", document: document, url: "https://www.harbour.example/story?x=1", publisher: "Harbour Post"),
            Passages.Of(Story, "Elsewhere", "https://elsewhere.example/x") with { DocumentId = document },
            Passages.Of("Another part of the page.", "Someone", "https://harbour.example/story"),
            Passages.Of("A later story.", "Harbour Post", "https://mirror.example/z"),
            Passages.Of(Story + " It said so twice.", "Hill Gazette", "https://hill.example/b"),
            Passages.Of("The mayor regrets it.", "Lake Times", "https://lake.example/c"));
        Assert.Equal([true, true, true, true, false], Enumerable.Range(0, 5).Select(grouping.IsOwn));
    }

    [Fact]
    public void What_copies_the_claims_document_is_own_whoever_publishes_it_but_for_a_primary_source()
    {
        var claim = Passages.Claim("The bridge is closed.", document: new DocumentId("doc-1")) with { DocumentText = $"A long story begins here. {Story} And it goes on for some time." };
        var grouping = Group(claim,
            Passages.Of(Story, "Hill Gazette", "https://hill.example/b"),
            Passages.Of(Story, "Ministry of Transport", "https://transport.gov.example/c"),
            Passages.Of("Inspectors closed the river bridge: two pillars have cracks, says the council.", "Lake Times", "https://lake.example/c"));
        Assert.Equal((true, false), (grouping.IsOwn(0), grouping.IsOwn(2)));
        var alone = Group(claim, Passages.Of(Story, "Ministry of Transport", "https://transport.example/c"));
        Assert.False(alone.IsOwn(0)); // the document may quote it
        Assert.False(Group(claim with { DocumentText = null }, Passages.Of(Story, "Hill Gazette", "https://hill.example/b")).IsOwn(0));
    }

    [Theory]
    [InlineData("The bridge is closed, the Harbour Post reported.", true)]
    [InlineData("According to the Harbour Post, the bridge is closed.", true)]
    [InlineData("The mayor told the Harbour Post that the bridge is closed.", true)]
    [InlineData("The bridge is closed, a report by the Harbour Post shows.", true)]
    [InlineData("Citing Harbour Post, the council confirms that the bridge is closed.", true)]
    [InlineData("The Harbour Post newspaper first reported that the bridge is closed.", true)]
    [InlineData("The bridge is closed, not far from the office of the Harbour Post.", false)]
    [InlineData("The Harbour Post said it was sorry about the bridge.", false)]
    [InlineData("The bridge is closed, according to the Harbour Postmaster.", false)]
    [InlineData("The bridge is closed, the Hill Gazette reported.", false)]
    public void Who_repeats_another_publishers_report_is_that_source(string text, bool same)
    {
        var grouping = Group(null,
            Passages.Of("Cracks were found.", "The Harbour Post", "https://harbour.example/a"),
            Passages.Of(text, "Hill Gazette", "https://hill.example/b"),
            Passages.Of("The council met.", "Hill Gazette", "https://hill.example/c"));
        Assert.Equal(same, grouping.NameOf(0) == grouping.NameOf(1));
        Assert.NotEqual(grouping.NameOf(0), grouping.NameOf(2)); // what it writes by itself stays its own
    }

    [Fact]
    public void Who_repeats_the_claims_own_publisher_is_own() => Assert.True(Group(
        Passages.Claim("The bridge is closed.", url: "https://own.example/1", publisher: "Own Paper"),
        Passages.Of("The bridge is closed, the Own Paper reported.", "Hill Gazette", "https://hill.example/b")).IsOwn(0));

    [Fact]
    public void Titles_of_one_owner_are_one_source_where_the_options_say_so()
    {
        EvidencePassage[] passages =
        [
            Passages.Of("Cracks were found.", "Harbour Post", "https://harbour.example/a"),
            Passages.Of("The council met.", "The Hill Gazette", "https://hill.example/b"),
            Passages.Of("The mayor regrets it.", "Lake Times", "https://lake.example/c"),
        ];
        var grouping = Group(new JudgingOptions { Owners = "Bay Media = harbour.example, Hill Gazette; Other = pond.example" }, null, passages);
        Assert.Equal(grouping.NameOf(0), grouping.NameOf(1));
        Assert.NotEqual(grouping.NameOf(0), grouping.NameOf(2));
        var unknown = Group(null, passages);
        Assert.NotEqual(unknown.NameOf(0), unknown.NameOf(1));
    }

    [Theory]
    [InlineData("https://ann.blogspot.com/1", "ann.blogspot.com")]
    [InlineData("https://www.ann.substack.com/p/1", "ann.substack.com")]
    [InlineData("https://www.substack.com/", "substack.com")]
    [InlineData("https://substack.com/", "substack.com")]
    [InlineData("https://a.b.pages.example/", "b.pages.example")]
    [InlineData("https://news.pages.example.org/", "example.org")]
    public void Below_a_shared_host_each_name_is_somebodys(string url, string domain) => Assert.Equal(domain, WebDomain.Of(url, new SharedHosts("pages.example")));

    [Theory]
    [InlineData("blogs.example, pages.example", null, true)]
    [InlineData("a b", null, false)]
    [InlineData(null, "Bay Media = harbour.example, Hill Gazette; Other = pond.example;", true)]
    [InlineData(null, "harbour.example", false)]
    [InlineData(null, "= harbour.example", false)]
    public void Shared_hosts_and_owners_of_another_form_are_refused(string? hosts, string? owners, bool valid)
    {
        var options = new JudgingOptions { SharedHosts = hosts, Owners = owners };
        Assert.Equal(valid, System.ComponentModel.DataAnnotations.Validator.TryValidateObject(options, new(options), null, validateAllProperties: true));
    }

    [Theory]
    [InlineData("https://news.example.co.uk/a", "example.co.uk")]
    [InlineData("https://example.com", "example.com")]
    [InlineData("http://34.80.245.248/x", "34.80.245.248")]
    [InlineData("not an address", null)]
    [InlineData(null, null)]
    public void A_domain_is_what_somebody_registered(string? url, string? domain) => Assert.Equal(domain, WebDomain.Of(url));
}
