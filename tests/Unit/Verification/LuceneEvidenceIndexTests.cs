using FactCheck.Core.Identity;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Tests.Unit.Verification;

public sealed class LuceneEvidenceIndexTests : IDisposable
{
    private readonly MemoryEvidence _store = new();
    private readonly LuceneEvidenceIndex _index;

    public LuceneEvidenceIndexTests() => _index = new LuceneEvidenceIndex(_store);

    public void Dispose() => _index.Dispose();

    private async Task<List<string>> SearchAsync(string text, int top = 10, string workspace = "default") =>
        [.. (await _index.SearchAsync(new EvidenceQuery(new WorkspaceId(workspace), text, top), default)).Select(hit => hit.Passage.Text)];

    [Fact]
    public async Task A_passage_comes_back_as_it_was_stored()
    {
        var passage = Passages.Of("The bridge was closed for repairs.", "Town News", "https://town.example/bridge");
        _store.Add(passage);
        Assert.Equal(passage, Assert.Single(await _index.SearchAsync(new(passage.Workspace, "bridge", 5), default)).Passage);
    }

    [Fact]
    public async Task The_passage_with_more_of_the_rare_words_comes_first()
    {
        _store.Add(Passages.Of("The river rose."), Passages.Of("The river flooded the old mill."), Passages.Of("The mayor spoke."));
        Assert.Equal(["The river flooded the old mill.", "The river rose."], await SearchAsync("flooded mill at the river"));
    }

    [Fact]
    public async Task Endings_and_accents_do_not_matter()
    {
        _store.Add(Passages.Of("Workers in Málaga were striking."));
        Assert.Single(await SearchAsync("Malaga strikes"));
    }

    [Theory]
    [InlineData("1400")]
    [InlineData("1,400")]
    public async Task Figures_are_found_with_and_without_commas(string figure)
    {
        _store.Add(Passages.Of("It cost 1,400 crowns."), Passages.Of("It cost 1400 crowns."), Passages.Of("It cost 1,500 euros."));
        Assert.Equal(2, (await SearchAsync(figure)).Count);
    }

    [Theory]
    [InlineData("It cost 1.4 million crowns.", "1,400,000")]
    [InlineData("It cost 1,400,000 crowns.", "1.4 million")]
    [InlineData("It cost $3bn.", "3,000,000,000 dollars")]
    [InlineData("Twelve people were held.", "12")]
    [InlineData("They held 12.", "twelve people")]
    [InlineData("It began on 7 October 2023.", "2023-10-07")]
    [InlineData("It began (2023-10-07).", "October 7th, 2023")]
    [InlineData("It began in October 2023.", "since 2023-10")]
    [InlineData("On Saturday 3 crews left.", "7 October 2023")] // published on Monday the 9th
    public async Task Figures_and_dates_are_found_in_any_writing(string passage, string query)
    {
        _store.Add(Passages.Of(passage, published: "2023-10-09"), Passages.Of("It cost 1.5 million crowns on 8 November 2022, 13 said.", published: "2023-10-09"));
        Assert.Equal(passage, (await SearchAsync(query))[0]);
    }

    [Fact]
    public async Task A_search_beside_files_that_are_built_anew_finds_what_is_stored()
    {
        var folder = Directory.CreateTempSubdirectory("index-test-").FullName;
        using (var index = new LuceneEvidenceIndex(_store, new LuceneIndexOptions { Folder = folder, CommitEvery = 1 }))
        {
            for (var round = 0; round < 20; round++)
            {
                _store.Add(Passages.Of($"Flood number {round}."));
                Directory.Delete(Path.Combine(folder, "index-0"), recursive: true);
                var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => index.SearchAsync(new(WorkspaceId.Default, "flood", 100), default))));
                Assert.All(found, hits => Assert.Equal(round + 1, hits.Count));
            }
        }
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("\"river AND (mill OR")]
    [InlineData("words:river^5 -mill [a TO b] ~ * ? \\")]
    [InlineData("workspace:other river")]
    public async Task Text_is_never_query_syntax(string text)
    {
        _store.Add(Passages.Of("The river by the mill."), Passages.Of("The river of others.", workspace: "other"));
        Assert.Equal(["The river by the mill."], await SearchAsync(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("+-&&||!(){}")]
    public async Task A_text_without_words_finds_nothing(string text)
    {
        _store.Add(Passages.Of("The river by the mill."));
        Assert.Empty(await SearchAsync(text));
    }

    [Fact]
    public async Task What_is_stored_between_two_searches_is_found_by_the_second()
    {
        _store.Add(Passages.Of("First flood."));
        Assert.Single(await SearchAsync("flood"));
        _store.Add(Passages.Of("Second flood."));
        Assert.Equal(2, (await SearchAsync("flood")).Count);
    }

    [Fact]
    public async Task A_passage_that_the_store_returns_twice_is_found_once()
    {
        var store = new MemoryEvidence { Repeats = true };
        store.Add(Passages.Of("First flood."));
        using var index = new LuceneEvidenceIndex(store, new LuceneIndexOptions { BatchSize = 1 });
        Assert.Single(await index.SearchAsync(new(WorkspaceId.Default, "flood", 5), default));
    }

    [Fact]
    public async Task With_nothing_new_a_search_asks_the_store_once()
    {
        _store.Add(Passages.Of("First flood."));
        await SearchAsync("flood");
        var before = _store.Readings;
        await SearchAsync("flood");
        Assert.Equal(before + 1, _store.Readings);
    }

    [Fact]
    public async Task Searches_that_wait_together_share_one_reading_yet_miss_nothing()
    {
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        var first = SearchAsync("flood");
        _store.Add(Passages.Of("First flood."));
        var waiting = Enumerable.Range(0, 20).Select(_ => SearchAsync("flood")).ToList();
        gate.SetResult();
        await first;
        Assert.All(await Task.WhenAll(waiting), found => Assert.Single(found));
        Assert.InRange(_store.Readings, 2, 6);
    }

    [Fact]
    public async Task A_store_that_fails_fails_the_search_and_the_next_one_goes_on()
    {
        _store.Add(Passages.Of("First flood."));
        _store.Failure = new InvalidOperationException("away");
        await Assert.ThrowsAsync<InvalidOperationException>(() => SearchAsync("flood"));
        _store.Failure = null;
        Assert.Single(await SearchAsync("flood"));
    }
}
