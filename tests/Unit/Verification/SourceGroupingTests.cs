using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Unit.Verification;

public sealed class SourceGroupingTests
{
    private const string Story = "The old bridge over the river was closed on Monday after inspectors found deep cracks in two of its pillars, the council said.";

    private static SourceGrouping Group(ClaimToVerify? claim, params EvidencePassage[] passages) =>
        new(passages, claim ?? Passages.Claim("The bridge is closed."), new JudgingOptions());

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

    [Theory]
    [InlineData("https://news.example.co.uk/a", "example.co.uk")]
    [InlineData("https://example.com", "example.com")]
    [InlineData("http://34.80.245.248/x", "34.80.245.248")]
    [InlineData("not an address", null)]
    [InlineData(null, null)]
    public void A_domain_is_what_somebody_registered(string? url, string? domain) => Assert.Equal(domain, WebDomain.Of(url));
}
