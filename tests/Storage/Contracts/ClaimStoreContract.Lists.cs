using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Time;

namespace FactCheck.Tests.Storage.Contracts;

public abstract partial class ClaimStoreContract
{
    private static readonly ClaimQuery All = new() { Workspace = Workspace };

    [Fact]
    public async Task Claims_are_listed_last_extracted_first()
    {
        await AddAsync(Full("id-1", Workspace, Samples.Noon));
        await AddAsync(Full("id-2", Workspace, Samples.Noon.AddMilliseconds(1)));
        await AddAsync(Full("id-3", Workspace, Samples.Noon.AddMilliseconds(-1)));
        Assert.Equal(["id-2", "id-1", "id-3"], await IdsAsync(All));
    }

    [Fact]
    public async Task Claims_of_a_document_are_listed_by_start_then_id()
    {
        await AddAsync(At("id-4", 100));
        await AddAsync(At("id-3", 20) with { ExtractedAt = Samples.Noon.AddDays(1) });
        await AddAsync(At("id-1", 20));
        await AddAsync(At("id-2", 3));
        await AddAsync(Samples.Claim("id-5", document: "doc-2"));
        var query = All with { DocumentId = new("doc-1") };
        Assert.Equal(["id-2", "id-1", "id-3", "id-4"], await IdsAsync(query, size: 10));
        Assert.Equal(["id-2", "id-1", "id-3", "id-4"], await IdsAsync(query, size: 1));
        var token = (await Claims.ListAsync(query, new(1), Cancellation)).NextPageToken;
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => Claims.ListAsync(All, new(1, token), Cancellation));
    }

    [Fact]
    public async Task Each_part_of_the_query_restricts()
    {
        await AddAsync(Samples.Claim("id-1"));
        await AddAsync(Reading("id-2", Samples.Reading() with { Claimant = "The Port Office" }));
        await AddAsync(Reading("id-3", Samples.Reading() with { Claimant = null, Type = ClaimType.Quote }));
        await AddAsync(Reading("id-4", Samples.Reading() with { CheckWorthiness = 0.9 }) with { State = ClaimState.Resolved });
        Assert.Equal(["id-2"], await IdsAsync(All with { Claimant = "The Port Office" }));
        Assert.Equal(["id-1", "id-4"], await IdsAsync(All with { Claimant = "the port office" }));
        Assert.Equal(["id-3"], await IdsAsync(All with { Type = ClaimType.Quote }));
        Assert.Equal(["id-4"], await IdsAsync(All with { State = ClaimState.Resolved }));
        Assert.Equal(["id-4"], await IdsAsync(All with { MinCheckWorthiness = 0.9 })); // at least
        Assert.Equal(["id-1", "id-4"], await IdsAsync(All with { Claimant = "the port office", Type = ClaimType.Event, MinCheckWorthiness = 0.7 }));
    }

    [Fact]
    public async Task Claims_that_joined_a_cluster_are_listed()
    {
        await AddAsync(Samples.Claim("id-1") with { ClusterId = null });
        await AddAsync(Samples.Claim("id-2") with { ClusterId = new("id-1") });
        var moved = await AddAsync(Samples.Claim("id-3") with { ClusterId = new("id-1") });
        await AddAsync(Samples.Claim("id-4") with { ClusterId = new("ID-1") });
        Assert.Equal(["id-2", "id-3"], await IdsAsync(All with { ClusterId = new("id-1") }));
        await UpdateAsync(moved with { ClusterId = null }, 1);
        Assert.Equal(["id-2"], await IdsAsync(All with { ClusterId = new("id-1") }));
    }

    [Fact]
    public async Task By_keys_those_that_share_most_come_first_then_the_last_extracted()
    {
        await AddAsync(Keyed("id-1", 0, "a", "b"));
        await AddAsync(Keyed("id-2", 1, "a"));
        await AddAsync(Keyed("id-3", 2, "a", "c"));
        await AddAsync(Keyed("id-5", 2, "a"));
        await AddAsync(Keyed("id-4", 3, "A"));
        await AddAsync(Keyed("id-6", 3, "a") with { Workspace = OtherWorkspace });
        Assert.Equal(["id-1", "id-3", "id-5", "id-2"], await KeyedAsync(10, "b", "a", "a"));
        Assert.Equal(["id-1", "id-3"], await KeyedAsync(2, "a", "b"));
        Assert.Empty(await KeyedAsync(10, "d"));
        Assert.Empty(await KeyedAsync(10));
    }

    [Fact]
    public async Task Of_a_common_key_the_last_extracted_claims_are_looked_at()
    {
        for (var i = 0; i < 52; i++)
            await AddAsync(Keyed($"id-{i:D2}", i, "a"));
        var found = await KeyedAsync(100, "a");
        Assert.Equal(50, found.Count);
        Assert.Equal("id-51", found[0]);
        Assert.DoesNotContain("id-01", found);
    }

    [Fact]
    public async Task The_days_of_publication_include_both_ends()
    {
        await AddAsync(Published("id-1", "2023-09-30T23:59:59.999Z"));
        await AddAsync(Published("id-2", "2023-10-01T00:00:00.000Z"));
        await AddAsync(Published("id-3", "2023-10-31T23:59:59.999Z"));
        await AddAsync(Published("id-4", "2023-11-01T00:00:00.000Z"));
        await AddAsync(Samples.Claim("id-5") with { PublishedAt = null });
        Assert.Equal(["id-2", "id-3"], await IdsAsync(All with { Published = DateRange.Month(2023, 10) }));
        Assert.Equal(["id-1", "id-2", "id-3", "id-4"], await IdsAsync(All with { Published = new(DateOnly.MinValue, DateOnly.MaxValue) }));
    }

    [Theory]
    [InlineData("", "id-1 id-2 id-3")]
    [InlineData(" ?! ", "id-1 id-2 id-3")]
    [InlineData("1,400", "id-1")]
    [InlineData("1400", "id-1")]
    [InlineData("400", "")]
    [InlineData("MAYOR", "id-1 id-2")]
    [InlineData("mayor, said!", "id-2")]
    [InlineData("said mayor said", "id-2")]
    [InlineData("may", "")]
    [InlineData("cafe", "id-2")]
    [InlineData("CAFE\u0301", "id-2")]
    [InlineData("ЗАМЕРЗЛА", "id-3")]
    [InlineData("mayor nobody", "")]
    public async Task Text_finds_claims_that_have_every_word(string text, string found)
    {
        await AddAsync(Worded("id-1", "More than 1,400 boats, the mayor counted"));
        await AddAsync(Worded("id-2", "The Café was full, said the Mayor. Said twice."));
        await AddAsync(Worded("id-3", "Гавань замерзла"));
        Assert.Equal(found, string.Join(' ', await IdsAsync(All with { Text = text })));
    }

    [Fact]
    public async Task Text_finds_words_of_the_normalized_text_as_it_is_now()
    {
        await AddAsync(Reading("id-1", Samples.Reading() with { Text = "they froze", NormalizedText = "the harbours froze" }));
        Assert.Empty(await IdsAsync(All with { Text = "they" }));
        await UpdateAsync(Worded("id-1", "the lakes froze"), 1);
        Assert.Equal(["id-1"], await IdsAsync(All with { Text = "lakes" }));
        Assert.Empty(await IdsAsync(All with { Text = "harbours" }));
    }

    [Fact]
    public async Task Keys_find_claims_by_the_keys_they_have_now()
    {
        await AddAsync(Keyed("id-1", 0, "boats roe", "12 boats"));
        await UpdateAsync(Keyed("id-1", 0, "12 boats", "boats erased"), 1);
        Assert.Empty(await KeyedAsync(10, "boats roe"));
        Assert.Equal(["id-1"], await KeyedAsync(10, "boats erased", "12 boats"));
    }

    [Fact]
    public async Task Text_finds_only_claims_of_the_workspace()
    {
        await AddAsync(Samples.Claim("id-1", OtherWorkspace));
        Assert.Empty(await IdsAsync(All with { Text = "harbour" }));
        Assert.Equal(["id-1"], await IdsAsync(All with { Workspace = OtherWorkspace, Text = "harbour" }));
    }

    private static Claim Reading(string id, ClaimReading reading) => Samples.Claim(id) with { Reading = reading };

    private static Claim At(string id, int start) => Reading(id, Samples.Reading() with { Span = new(start, start + 9) });

    private static Claim Worded(string id, string text) => Reading(id, Samples.Reading() with { NormalizedText = text });

    private static Claim Published(string id, string at) =>
        Samples.Claim(id) with { PublishedAt = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture) };

    private async Task<List<string>> IdsAsync(ClaimQuery query, int size = 2) =>
        (await ReadAllAsync(size, page => Claims.ListAsync(query, page, Cancellation))).ConvertAll(IdOf);

    private static Claim Keyed(string id, int minutes, params string[] keys) =>
        Samples.Claim(id) with { MatchKeys = keys, ExtractedAt = Samples.Noon.AddMinutes(minutes) };

    private async Task<List<string>> KeyedAsync(int limit, params string[] keys) =>
        [.. (await Claims.FindByKeysAsync(Workspace, keys, limit, Cancellation)).Select(IdOf)];
}
