using System.Reflection;
using FactCheck.Standalone.Batch;

namespace FactCheck.Tests.Evaluation.Regression;

/// <summary>What must be read in short texts of our own wording, six or more of every kind. <c>engines</c> says which engine must have it right.</summary>
public sealed class ReadingRegressionTests(RegressionEngines engines) : IClassFixture<RegressionEngines>
{
    private static readonly IReadOnlyList<BatchLine> Lines = Read();

    public static TheoryData<string, bool> Cases()
    {
        var data = new TheoryData<string, bool>();
        foreach (var line in Lines)
        {
            if (line.Required("engines") is "both" or "rules")
                data.Add((string)line.Id!, false);
            if (line.Required("engines") is "both" or "models")
                data.Add((string)line.Id!, true);
        }
        return data;
    }

    /// <summary><c>claims</c> are among the wordings, <c>absent</c> are not, <c>repeats</c> are the further places of all of them, <c>ambiguous</c> is told; sources and cues, and dates, as they stand.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_read_as_a_person_reads_it(string id, bool useModels)
    {
        var line = Lines.Single(line => (string?)line.Id == id);
        var reading = engines.Of(useModels).Articles.Read(ReadVerb.ArticleOf(line), TestContext.Current.CancellationToken);
        var wordings = reading.Claims.Select(claim => claim.NormalizedText).ToList();
        Assert.All(Words(line, "claims"), wording => Assert.Contains(wording, wordings));
        Assert.All(Words(line, "absent"), wording => Assert.DoesNotContain(wording, wordings));
        if (line.Value("repeats") is { } repeats)
            Assert.Equal(repeats.GetInt32(), reading.Claims.Sum(claim => claim.Repeats.Count));
        if (line.Optional("ambiguous") is { } word)
            Assert.Contains(reading.Claims.SelectMany(claim => claim.Ambiguities), ambiguity => ambiguity.Contains($"“{word}”", StringComparison.Ordinal));
        if (line.Value("sources") is not null)
            Assert.Equal(Words(line, !useModels && line.Value("rules") is not null ? "rules" : "sources"), reading.Attributions.Select(one => $"{one.SourceText}|{one.CueText}"));
        Assert.All(Words(line, "dates"), date => Assert.Contains(date, reading.Dates.Select(found => $"{found.Text}: {found.Resolved}")));
    }

    [Fact]
    public void Every_kind_has_six_cases() =>
        Assert.All(Lines.GroupBy(line => ((string)line.Id!)[..((string)line.Id!).LastIndexOf(' ')]), kind => Assert.True(kind.Count() >= 6, kind.Key));

    private static IEnumerable<string> Words(BatchLine line, string field) =>
        line.Value(field) is { } value ? value.EnumerateArray().Select(word => word.GetString()!) : [];

    private static List<BatchLine> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Regression/reading.jsonl")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(BatchLine.Parse)];
    }
}
