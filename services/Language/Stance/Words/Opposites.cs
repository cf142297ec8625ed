using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Words;

/// <summary>Words that can't both be said of one thing.</summary>
internal static class Opposites
{
    private static readonly Dictionary<string, HashSet<string>> Of = Read("""
        rise fall; win lose; approve reject; begin end; released hostage; dead alive; dead survive; open close; accept reject; ban allow;
        ban permit; legal illegal; guilty innocent; guilty acquit; convict acquit; support oppose; agree refuse; deny admit; deny acknowledge; true false; first last;
        postpone held; cancel held; arrived leave; enter leave; succeed fail; safe dangerous; safe unsafe; hire fire; join leave; increase reduce;
        north south; east west; male female; man woman; married divorce; married single; high low; majority minority; remain leave;
        always never; everyone nobody; before after; highest lowest; oldest youngest; largest smallest; fastest slowest; strong weak; create destroy;
        profit lose; surplus deficit; praise criticism; resign remain; hot cold; lift extend; lift impose; lift maintain; end continue; sign reject; uphold overturn; uphold reject;
        grant deny; grant reject; appoint dismiss; promote demote; strengthen weaken; extend shorten; voluntary forced; peaceful violent
        """);

    /// <summary>A word of the passage that contradicts one of the claim, where the passage does not have the claim's word itself nor denies its own: "did not accept" is no opposite of "rejected".</summary>
    public static (ReadWord Claim, ReadWord Passage)? Find(IEnumerable<ReadWord> claim, Window window)
    {
        foreach (var word in claim)
            if (Of.TryGetValue(word.Concept, out var opposites) && !window.Concepts.Contains(word.Concept))
                foreach (var other in window.Sentences.SelectMany(sentence => sentence.Words))
                    if (opposites.Contains(other.Concept) && !Negation.DeniedWords(window.Sentences).Any(denied => denied.Word == other))
                        return (word, other);
        return null;
    }

    /// <summary>The same for a claim that neither denies its word nor has the passage's too: "the release of the hostages" has both.</summary>
    public static (ReadWord Claim, ReadWord Passage)? Find(ReadText claim, Window window)
    {
        var denied = Negation.DeniedWords(claim.Sentences).Select(word => word.Word.Concept).ToHashSet();
        return Find(claim.ContentWords.Where(word => !denied.Contains(word.Concept)), window) is var (said, opposite) && !claim.Concepts.Contains(opposite.Concept) ? (said, opposite) : null;
    }

    private static Dictionary<string, HashSet<string>> Read(string table)
    {
        var opposites = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var pair in table.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = pair.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Concepts.OfStem(WordStem.Of(word))).ToList();
            Add(words[0], words[1]);
            Add(words[1], words[0]);
        }
        return opposites;

        void Add(string word, string opposite)
        {
            if (!opposites.TryGetValue(word, out var known))
                opposites[word] = known = [];
            known.Add(opposite);
        }
    }
}
