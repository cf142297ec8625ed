namespace FactCheck.Language.Stance;

/// <summary>Words that can't both be said of one thing.</summary>
internal static class Opposites
{
    private static readonly Dictionary<string, HashSet<string>> Of = Read("""
        rise fall; win lose; approve reject; begin end; released arrested; released hostage; dead alive; dead survive; open close; accept reject; ban allow;
        ban permit; legal illegal; guilty innocent; guilty acquit; convict acquit; support oppose; agree refuse; deny admit; deny acknowledge; true false; first last;
        postpone held; cancel held; arrived leave; enter leave; succeed fail; safe dangerous; safe unsafe; hire fire; join leave; increase reduce;
        north south; east west; male female; man woman; married divorce; married single; high low; majority minority; remain leave;
        always never; everyone nobody; before after; highest lowest; oldest youngest; largest smallest; fastest slowest; strong weak; create destroy;
        profit lose; surplus deficit; praise criticism; resign remain; import export; hot cold
        """);

    /// <summary>A word of the passage that contradicts one of the claim, where the passage does not have the claim's word itself.</summary>
    public static (ReadWord Claim, ReadWord Passage)? Find(IEnumerable<ReadWord> claim, Window window)
    {
        foreach (var word in claim)
            if (Of.TryGetValue(word.Concept, out var opposites) && !window.Concepts.Contains(word.Concept))
                foreach (var other in window.Sentences.SelectMany(sentence => sentence.Words))
                    if (opposites.Contains(other.Concept))
                        return (word, other);
        return null;
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
