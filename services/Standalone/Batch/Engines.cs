using FactCheck.Core.Evidence;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Models;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Matching;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Standalone.Batch;

/// <summary>What reads and judges lines: the code of the services, each engine loaded when first asked for.</summary>
/// <param name="useModels">Whether the model files are used where they are there; else rules and linear engines alone.</param>
internal sealed class Engines(bool useModels) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<IDisposable> _owned = [];

    public LanguageModels Models { get; } = new(useModels ? ModelFolder.Shipped : null);

    public ICheckWorthinessClassifier CheckWorthiness => Once(ref field, () => CheckWorthinessClassifiers.Of(Models));

    public ArticleReader Articles => Once(ref field, () => new(CheckWorthiness, Models.Reader));

    public SentenceScorer Sentences => Once(ref field, () => new(CheckWorthiness, Models.Reader));

    public IStanceClassifier Stance => Once(ref field, () => StanceClassifiers.Of(Models));

    public EvidenceJudge Judge => Once(ref field, () => new(Stance, new JudgingOptions()));

    private Meanings? Meanings => Models.Embedder is { } embedder ? Once(ref field, () => new(embedder)) : null;

    /// <summary>How passages and claims are ranked.</summary>
    public string RetrievalMethod => Models.Embedder is null ? "bm25" : "bm25+embedder";

    /// <summary>The evidence index over passages; goes with the engines.</summary>
    public LuceneEvidenceIndex IndexOf(IReadOnlyList<EvidencePassage> passages) => Owned(new LuceneEvidenceIndex(new CorpusPassages(passages), meanings: Meanings));

    /// <summary>The claim matcher over known claims; goes with the engines.</summary>
    public ClaimMatcher MatcherOf(IReadOnlyList<KnownClaim> claims, CancellationToken cancellation)
    {
        var matcher = Owned(new ClaimMatcher(Meanings, Models.Reader));
        matcher.Add(claims, cancellation);
        return matcher;
    }

    public void Dispose()
    {
        lock (_gate)
            _owned.ForEach(one => one.Dispose());
        Models.Dispose();
    }

    private T Owned<T>(T made) where T : IDisposable
    {
        lock (_gate)
            _owned.Add(made);
        return made;
    }

    private T Once<T>(ref T? field, Func<T> load) where T : class
    {
        lock (_gate)
            return field ??= load();
    }
}
