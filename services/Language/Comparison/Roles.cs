using FactCheck.Language.Models;
using FactCheck.Language.Sentences;

namespace FactCheck.Language.Comparison;

/// <summary>Who does what to whom in a text, by the heads of its subjects and objects; stems in lower case.</summary>
/// <param name="Doers">Subjects of active verbs and of "is", and who a passive is done by.</param>
/// <param name="DoneTo">Objects and subjects of passives.</param>
internal sealed record Roles(IReadOnlySet<string> Doers, IReadOnlySet<string> DoneTo)
{
    private static readonly HashSet<string> Pronouns = [.. "i you he she it we they this that these those who which what there".Split(' ')];

    /// <summary>Reads each sentence of the text.</summary>
    public static Roles Read(string text, ReaderModel reader, CancellationToken cancellation)
    {
        var sentences = SentenceSplitter.Split(text).Select(span => span.Of(text)).ToList();
        var (doers, doneTo) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (sentence, parsed) in sentences.Zip(reader.Read(sentences, cancellation)))
            for (var i = 0; i < parsed.Words.Count; i++)
            {
                var set = parsed.Words[i].Relation switch
                {
                    "nsubj" or "obl:agent" or "csubj" => doers,
                    "nsubj:pass" or "obj" => doneTo,
                    _ => null,
                };
                if (set is not null)
                    Add(sentence, parsed.Words, i, set);
            }
        return new(doers, doneTo);
    }

    /// <summary>Compares who acts; nothing is said where a text has no subject but pronouns.</summary>
    public static void Compare(Roles text, Roles known, Agreement agreement)
    {
        var (mine, theirs) = known.Doers.Count > 0 ? (text.Doers, known.Doers) : (text.DoneTo, known.DoneTo);
        if (theirs.Count == 0)
            return;
        if (theirs.Overlaps(mine))
            agreement.AddShared($"the subject “{theirs.First(mine.Contains)}”");
        else if (known.DoneTo.Overlaps(text.Doers) && known.Doers.Overlaps(text.DoneTo))
            agreement.AddDifferent($"“{known.Doers.First(text.DoneTo.Contains)}” and “{known.DoneTo.First(text.Doers.Contains)}” have changed places");
        else
            agreement.AddOpen($"“{theirs.First()}” is not the subject of the text");
    }

    /// <summary>The head word and the words that make a name or compound with it.</summary>
    private static void Add(string sentence, IReadOnlyList<ParsedWord> words, int head, HashSet<string> set)
    {
        for (var i = 0; i < words.Count; i++)
            if ((i == head || (words[i].Head == head && (words[i].Relation is "flat" or "flat:name" or "appos"))) && words[i].Pos != "PRON")
                foreach (var word in ClaimFacts.WordsOf(words[i].Span.Of(sentence)).Where(word => !Pronouns.Contains(word)))
                    set.Add(word);
    }
}
