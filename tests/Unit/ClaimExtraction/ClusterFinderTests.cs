using FactCheck.ClaimExtraction;
using FactCheck.ClaimExtraction.Clusters;
using FactCheck.ClaimExtraction.Extraction;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Models;
using FactCheck.Tests.Unit.Core;
using Microsoft.Extensions.Options;

namespace FactCheck.Tests.Unit.ClaimExtraction;

/// <summary>Which claims of different articles are one, by rules alone.</summary>
public sealed class ClusterFinderTests
{
    private readonly StoredClaims _stored = new();

    [Theory]
    [InlineData("The flood in Elmport killed 1,400 people.", "In Elmport, the flood killed 1400 people.")]
    [InlineData("The flood in Elmport killed more than 1,400 people.", "The flood in Elmport killed over 1,400 people.")]
    [InlineData("The mayor of Elmport closed the harbour on 3 May 2024.", "Elmport's mayor closed the harbour on May 3, 2024.")]
    public async Task The_same_in_other_words_joins_the_first(string first, string second)
    {
        var earlier = Assert.Single(await ReadAsync("doc-1", first));
        var later = Assert.Single(await ReadAsync("doc-2", second));
        Assert.Equal(earlier.Id, later.ClusterId);
        var link = Assert.Single(later.Links);
        Assert.Equal((earlier.Id, true), (link.With, link.IsSame));
        Assert.StartsWith("The same: ", link.Why, StringComparison.Ordinal);
        // The third joins the first, not the second.
        Assert.Equal(earlier.Id, Assert.Single(await ReadAsync("doc-3", second)).ClusterId);
    }

    [Theory]
    [InlineData("The flood in Elmport killed 1,400 people.", "The flood in Elmport killed 1,200 people.")] // figure
    [InlineData("The flood in Elmport killed 1,400 people.", "The flood in Elmport did not kill 1,400 people.")] // negation
    [InlineData("The flood in Elmport killed 1,400 people.", "The flood in Northwick killed 1,400 people.")] // place
    [InlineData("Unemployment in Elmport fell to 5% in 2021.", "Unemployment in Elmport fell to 5% in 2023.")] // period
    [InlineData("Crime in Elmport rose by 14 percent.", "Crime in Elmport fell by 14 percent.")] // direction
    [InlineData("Israel struck Iran in the night of 3 May 2024.", "Iran struck Israel in the night of 3 May 2024.")] // subject
    [InlineData("Elmport was sued by Northwick.", "Elmport sued Northwick.")] // subject of a passive
    [InlineData("The mayor of Elmport closed the harbour.", "The minister of Elmport closed the harbour.")] // subject without a name
    [InlineData("Brandt opened the harbour of Elmport.", "Brandt inspected the harbour of Elmport.")] // verb
    [InlineData("The fire in Elmport killed 40 goats.", "The fire in Elmport killed 40 sheep.")] // what is counted
    [InlineData("The flood in Elmport killed 1,400 people.", "The flood in Elmport killed 1,401 people.")] // figure, by a little
    [InlineData("Crime in Elmport fell in 2021.", "Crime in Elmport fell in May 2021.")] // a period inside of the other
    [InlineData("The company employs 4,000 people.", "The company employs 4,000 people.")] // which company
    public async Task What_can_be_true_while_the_other_is_false_never_joins(string first, string second)
    {
        await ReadAsync("doc-1", first);
        Assert.All(await ReadAsync("doc-2", second), later => Assert.Null(later.ClusterId));
    }

    [Fact]
    public async Task A_figure_without_a_period_is_not_the_same_months_later()
    {
        await ReadAsync("doc-1", "Unemployment in Elmport stands at 5 percent.", new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var later = Assert.Single(await ReadAsync("doc-2", "Unemployment in Elmport stands at 5 percent.", new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Null(later.ClusterId);
        var link = Assert.Single(later.Links);
        Assert.False(link.IsSame);
        Assert.Contains("365 days apart", link.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_about_something_else_is_not_even_suggested()
    {
        await ReadAsync("doc-1", "The flood in Elmport killed 1,400 people.");
        Assert.Empty(Assert.Single(await ReadAsync("doc-2", "The company sold 1,400 cars in Norway.")).Links);
    }

    [Fact]
    public async Task What_a_person_took_apart_stays_apart_in_a_new_text_of_the_article()
    {
        var earlier = Assert.Single(await ReadAsync("doc-1", "The flood in Elmport killed 1,400 people."));
        var later = Assert.Single(await ReadAsync("doc-2", "In Elmport, the flood killed 1400 people."));
        _stored.Claims.RemoveAll(claim => claim.Id == later.Id);
        _stored.Claims.Add(later with { ClusterId = null, Links = [.. later.Links.Select(link => link with { Accepted = false, AnsweredBy = "zoe" })] });
        var again = Assert.Single(await ReadAsync("doc-2b", "In Elmport, the flood killed 1400 people."));
        Assert.Equal(later.Id, again.ClusterId);
        Assert.DoesNotContain(again.Links, link => link.With == earlier.Id);
    }

    [Fact]
    public async Task Many_claims_of_one_article_take_time_in_proportion()
    {
        var first = Assert.Single(await ReadAsync("doc-1", "The flood in Elmport killed 1,400 people."));
        var many = Enumerable.Range(0, 3000).Select(i => first with { Id = new($"clm-{i}"), Reading = first.Reading with { NormalizedText = $"The flood in Elmport killed {i} people in street {i}." } }).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await new ClusterFinder(new StoredClaims(), new LanguageModels(null), Options.Create(new ClaimExtractionOptions())).LinkAsync(many, CancellationToken.None);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    private async Task<IReadOnlyList<Claim>> ReadAsync(string document, string text, DateTimeOffset? published = null)
    {
        var extractor = new ClaimExtractor(new ArticleReader(new RuleCheckWorthinessClassifier()), TimeProvider.System);
        var (_, claims) = extractor.Extract(Records.BareDocument() with { Id = new DocumentId(document), Text = text, PublishedAt = published ?? Records.Noon }, CancellationToken.None);
        var finder = new ClusterFinder(_stored, new LanguageModels(null), Options.Create(new ClaimExtractionOptions()));
        var linked = await finder.LinkAsync([.. claims.Select(claim => claim with { Reading = claim.Reading with { IsCheckWorthy = true } })], CancellationToken.None);
        _stored.Claims.AddRange(linked);
        return linked;
    }

    private sealed class StoredClaims : IClaimStore
    {
        public List<Claim> Claims { get; } = [];

        public Task<IReadOnlyList<Claim>> FindByKeysAsync(WorkspaceId workspace, IReadOnlyCollection<string> keys, int limit, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Claim>>([.. Claims.Where(claim => claim.MatchKeys.Intersect(keys, StringComparer.Ordinal).Any()).Take(limit)]);

        public Task<IReadOnlyList<Claim>> AddAsync(Extraction extraction, IReadOnlyList<Claim> claims, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<Claim> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<Claim> UpdateAsync(Claim claim, long expectedRevision, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<ExtractionProgress> GetProgressAsync(WorkspaceId workspace, DocumentId document, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<int> CountDetectedAsync(int limit, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<IReadOnlyList<Claim>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) => throw new NotSupportedException();
        public Task MarkAnnouncedAsync(IReadOnlyCollection<Claim> records, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
