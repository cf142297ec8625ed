using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.Faults;

/// <summary>Documents that flow through a system while something happens to it, and the account of them afterwards.</summary>
internal sealed class Flow(Deployment system, int count)
{
    private const int Clients = 4;
    private static readonly TimeSpan SubmitLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan SettleLimit = TimeSpan.FromMinutes(2);

    private readonly Caller _caller = system.CallerIn($"ws-{Guid.NewGuid():N}");
    private readonly Document?[] _submitted = new Document?[count];
    private int _taken;

    /// <summary>How many the system has taken in so far.</summary>
    public int Taken => Volatile.Read(ref _taken);

    /// <summary>Settings under which a system comes back to what failed soon, so that a test need not wait for the defaults.</summary>
    public static Dictionary<string, string> QuickSettings => new()
    {
        // What is tried here is that nothing is lost; reading and judging by models would make it a test of patience.
        ["FACTCHECK_MODELS__ENABLED"] = "false",
        ["FACTCHECK_MESSAGING__RETRY__LONGESTDELAY"] = "00:00:01",
        ["FACTCHECK_MESSAGING__OUTBOX__SWEEPINTERVAL"] = "00:00:01",
        ["FACTCHECK_MESSAGING__OUTBOX__SWEEPAFTER"] = "00:00:03",
        ["FACTCHECK_SERVICES__TIMEOUT"] = "00:00:03",
    };

    /// <summary>Submits every document as a client that does as the errors tell it.</summary>
    public async Task SubmitAsync()
    {
        // Some passages, so that verdicts have something to rest on.
        await PatientClient.RetryAsync("evidence is taken in", SubmitLimit, deadline => _caller.Verification.ImportEvidenceAsync(
            new ImportEvidenceRequest { Passages = { Enumerable.Range(0, 5).Select(Passage) } }, deadline: deadline).ResponseAsync);
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            for (var number = Interlocked.Increment(ref next); number < count; number = Interlocked.Increment(ref next))
            {
                _submitted[number] = (await PatientClient.SubmitAsync(_caller, SmallDocuments.Create(number), SubmitLimit)).Document;
                Interlocked.Increment(ref _taken);
            }
        }));
    }

    /// <summary>Waits until this share of the documents is taken in.</summary>
    public async Task ReachedAsync(double share) => await Eventually.DoneAsync($"{share:P0} of {count} documents are taken in", SubmitLimit,
        () => Task.FromResult(Taken >= share * count ? null : $"{Taken} are.\n{system.Tail()}"));

    /// <summary>Waits until nothing more happens without a person, and then checks that everything is there once.</summary>
    public async Task EverythingIsThereOnceAsync()
    {
        await Eventually.DoneAsync($"all {count} documents wait for a person", SettleLimit, MissingAsync);
        var documents = await _caller.AllDocumentsAsync();
        var claims = await _caller.AllClaimsAsync();
        var results = await _caller.AllResultsAsync();
        var tasks = await _caller.AllTasksAsync();

        Assert.Equal(_submitted.Select(document => document!.DocumentId).Order(), documents.Select(document => document.DocumentId).Order());
        var expected = 0;
        foreach (var (number, document) in _submitted.Index())
        {
            var found = claims.Where(claim => claim.DocumentId == document!.DocumentId).ToList();
            expected += await CountReadAsync(number, found);
            Assert.All(found, claim => Assert.Equal(document!.TraceId, claim.TraceId));
        }
        Assert.Equal(expected, claims.Count);
        Once(claims, claim => claim.ClaimId);
        var worthy = claims.Where(claim => claim.Reading.CheckWorthy).Select(claim => claim.ClaimId).Order().ToList();
        Assert.True(worthy.Count >= count, $"{worthy.Count} check-worthy claims in {count} documents.");
        Assert.Equal(worthy, results.Select(result => result.ClaimId).Order());
        // Claims that say the same share a task: each is in one, and in one only.
        Assert.Equal(worthy, tasks.SelectMany(task => task.Members).Select(member => member.ClaimId).Order());
        Assert.All(claims.Where(claim => claim.Reading.CheckWorthy), claim => Assert.Equal(ClaimState.InReview, claim.State));
        var letters = await _caller.AllDeadLettersAsync();
        Assert.True(letters.Count == 0, $"{letters.Count} dead letters: {string.Join("; ", letters.Take(5))}\n{system.Tail()}");
    }

    /// <summary>The claims stored must be those read from the same text without storing it.</summary>
    private async Task<int> CountReadAsync(int number, List<Claim> stored)
    {
        var document = SmallDocuments.Create(number);
        var read = await _caller.Claims.ExtractClaimsAsync(
            new ExtractClaimsRequest { Text = document.Text, Title = document.Title, PublishTime = document.PublishTime });
        Assert.Equal(read.Claims.Select(claim => claim.NormalizedText).Order(), stored.Select(claim => claim.Reading.NormalizedText).Order());
        return read.Claims.Count;
    }

    private async Task<string?> MissingAsync()
    {
        var read = (await _caller.AllDocumentsAsync()).CountBy(document => document.State).ToDictionary();
        var claims = (await _caller.AllClaimsAsync()).Where(claim => claim.Reading.CheckWorthy).CountBy(claim => claim.State).ToDictionary();
        if (read.GetValueOrDefault(DocumentState.Extracted) == count && claims.Count > 0
            && claims.GetValueOrDefault(ClaimState.InReview) == claims.Values.Sum())
            return null;
        var letters = await _caller.AllDeadLettersAsync();
        return $"Documents: {string.Join(", ", read)}; claims: {string.Join(", ", claims)}; dead letters: {string.Join(", ", letters.Take(3))}.\n{system.Tail()}";
    }

    private static void Once<T>(List<T> items, Func<T, string> id) => Assert.Equal(items.Count, items.DistinctBy(id).Count());

    private static EvidencePassage Passage(int number) => new()
    {
        Url = $"https://count.example/{number}",
        Publisher = $"Counting Office {number}",
        PublishTime = SmallDocuments.Create(number).PublishTime,
        Text = SmallDocuments.Create(number).Text.Split('.')[0] + ".",
    };
}
