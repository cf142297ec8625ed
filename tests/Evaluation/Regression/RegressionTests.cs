using System.Globalization;
using System.Reflection;
using FactCheck.Standalone.Batch;

namespace FactCheck.Tests.Evaluation.Regression;

/// <summary>Labelled cases of our own wording, six or more of every kind of comparison. <c>engines</c> says which engine must have it right.</summary>
public sealed class RegressionTests(RegressionEngines engines) : IClassFixture<RegressionEngines>
{
    private static readonly IReadOnlyList<BatchLine> StanceLines = Lines("stance");
    private static readonly IReadOnlyList<BatchLine> VerdictLines = Lines("verdict");

    public static TheoryData<string, bool> Stances() => Cases(StanceLines);

    public static TheoryData<string, bool> Verdicts() => Cases(VerdictLines);

    [Theory]
    [MemberData(nameof(Stances))]
    public void A_passage_has_the_stance_a_person_gives_it(string id, bool useModels)
    {
        var line = StanceLines.Single(line => (string?)line.Id == id);
        var answer = JudgeVerb.Create(engines.Of(useModels)).Answer(line, TestContext.Current.CancellationToken);
        var stance = answer["stances"]![0]!;
        Assert.True((string?)stance["stance"] == line.Required("label"), $"{stance["stance"]}, not {line.Required("label")}: {stance["why"]}");
        Assert.Equal(1, stance["scores"]!.AsObject().Sum(score => (double)score.Value!), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void A_claim_has_the_verdict_a_person_gives_it(string id, bool useModels)
    {
        var line = VerdictLines.Single(line => (string?)line.Id == id);
        var judge = engines.Of(useModels).Judge;
        // Who owns whom is told by the deployment: these cases bring their own.
        judge = line.Optional("owners") is { } owners ? judge.With(judge.Options with { Owners = owners }) : judge;
        var answer = JudgeVerb.Answer(judge, line, TestContext.Current.CancellationToken);
        Assert.True((string?)answer["verdict"] == line.Required("verdict"), $"{answer["verdict"]}, not {line.Required("verdict")}: {answer["justification"]}");
        Assert.Equal(line.Value("superseded_by")?.GetInt32(), (int?)answer["superseded_by"]?["evidence"]);
        Assert.Equal(line.List("evidence").Count, answer["stances"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_stance_says_which_words_or_figures_decided(bool useModels)
    {
        var verb = JudgeVerb.Create(engines.Of(useModels));
        var reasons = StanceLines.Concat(VerdictLines).SelectMany(line => verb.Answer(line, TestContext.Current.CancellationToken)["stances"]!.AsArray().Select(stance => (line.Id, Why: (string?)stance!["why"]))).ToList();
        Assert.True(reasons.Count > 250);
        // Words stand in quotation marks, and a sum has its figures.
        Assert.All(reasons, reason => Assert.True(reason.Why is { } why && (why.Contains('\'', StringComparison.Ordinal) || why.Any(char.IsDigit)), $"{reason.Id}: {reason.Why}"));
    }

    [Fact]
    public void Every_kind_has_six_cases_and_all_together_are_more_than_250()
    {
        var kinds = StanceLines.Concat(VerdictLines).GroupBy(line => KindOf((string)line.Id!)).ToList();
        Assert.All(kinds, kind => Assert.True(kind.Count() >= 6, kind.Key));
        Assert.True(kinds.Sum(kind => kind.Count()) > 250);
    }

    private static TheoryData<string, bool> Cases(IReadOnlyList<BatchLine> lines)
    {
        var data = new TheoryData<string, bool>();
        foreach (var line in lines)
        {
            if (line.Required("engines") is "both" or "rules")
                data.Add((string)line.Id!, false);
            if (line.Required("engines") is "both" or "models")
                data.Add((string)line.Id!, true);
        }
        return data;
    }

    private static string KindOf(string id) => id[..id.LastIndexOf(' ')];

    private static List<BatchLine> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"Regression/{name}.jsonl"))!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(BatchLine.Parse)];
    }
}

/// <summary>Both engines, loaded once.</summary>
public sealed class RegressionEngines : IDisposable
{
    private readonly Engines _rules = new(useModels: false);
    private readonly Engines _models = new(useModels: true);

    internal Engines Of(bool useModels) => useModels ? _models : _rules;

    /// <inheritdoc/>
    public void Dispose()
    {
        _rules.Dispose();
        _models.Dispose();
    }
}
