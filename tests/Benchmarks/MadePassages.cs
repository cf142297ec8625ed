using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Telemetry;

namespace FactCheck.Benchmarks;

/// <summary>Passages of 50 words whose frequencies follow Zipf's law, made when they are read: always the same, in no memory.</summary>
/// <remarks>
/// The commonest words are English ones that the sentence model knows as one piece, so that a passage has about as many pieces as one of a newspaper;
/// the rare ones are made.
/// </remarks>
internal sealed class MadePassages(int count, bool areTitled = false) : IEvidenceStore
{
    private const int WordsOfPassage = 50;
    private const int WordsOfTitle = 8;
    private const int PassagesOfPage = 8;
    private const int Vocabulary = 200_000;
    private static readonly double[] Cumulative = Zipf();

    /// <summary>The words of a passage.</summary>
    public static string Text(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder(400);
        for (var i = 0; i < WordsOfPassage; i++)
            text.Append(i == 0 ? "" : " ").Append(Word(Rank(random)));
        return text.Append('.').ToString();
    }

    /// <summary>Twelve words of a passage, as a claim about it would share them.</summary>
    public static string Query(int number, Random random)
    {
        var words = Text(number).TrimEnd('.').Split(' ');
        random.Shuffle(words);
        return string.Join(' ', words.Take(12));
    }

    /// <summary>Whether a word is one of the 50 commonest.</summary>
    public static bool IsCommon(string word) => CommonWords.Contains(word);

    private static readonly string[] English = EnglishWords();
    private static readonly HashSet<string> CommonWords = [.. Enumerable.Range(0, 50).Select(Word)];

    public Task<(IReadOnlyList<EvidencePassage> Passages, long Position)> ListAfterAsync(long position, int limit, CancellationToken cancellation)
    {
        var last = Math.Min(count, position + limit);
        var page = new EvidencePassage[(int)(last - position)];
        // Making them is not what is measured: on the other core.
        Parallel.For(0, page.Length, i => page[i] = Passage((int)position + i));
        return Task.FromResult<(IReadOnlyList<EvidencePassage>, long)>((page, last));
    }

    public Task<EvidencePassage> GetAsync(WorkspaceId workspace, EvidenceId id, CancellationToken cancellation) =>
        Task.FromResult(Passage(int.Parse(id.Value.AsSpan(4), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture)));

    public Task<int> AddAsync(IReadOnlyList<EvidencePassage> passages, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> AddFactChecksAsync(IReadOnlyList<PublishedFactCheck> factChecks, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<PublishedFactCheck>> ListFactChecksAsync(WorkspaceId workspace, string text, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();

    private EvidencePassage Passage(int number) => new()
    {
        Workspace = WorkspaceId.Default,
        Id = new EvidenceId($"evd-{number:x8}"),
        Url = $"https://example.org/{number / PassagesOfPage}",
        Title = areTitled ? string.Join(' ', Text(-1 - (number / PassagesOfPage)).Split(' ').Take(WordsOfTitle)) : null,
        RetrievedAt = DateTimeOffset.UnixEpoch,
        Text = Text(number),
        Trace = new TraceContext(""),
    };

    private static int Rank(Random random)
    {
        var found = Array.BinarySearch(Cumulative, random.NextDouble() * Cumulative[^1]);
        return Math.Min(found < 0 ? ~found : found, Vocabulary - 1);
    }

    // Syllables in a fixed order: "bako", "dune", …; no English endings, so that stemming leaves them apart.
    private static string Word(int rank)
    {
        if (rank < English.Length)
            return English[rank];
        var word = new StringBuilder();
        for (var rest = rank + 100; rest > 0; rest /= 80)
            word.Append("bdfgklmnprtvzcjh"[rest % 80 / 5]).Append("aeiou"[rest % 5]);
        return word.Append('k').ToString();
    }

    // Whole words of the model's vocabulary, in its order: by frequency.
    private static string[] EnglishWords() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "models", "vocab.txt")).Skip(1996).Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower))];

    private static double[] Zipf()
    {
        var sums = new double[Vocabulary];
        for (var (i, sum) = (0, 0.0); i < Vocabulary; i++)
            sums[i] = sum += 1.0 / (i + 1);
        return sums;
    }
}
