namespace FactCheck.Language.Attributions;

/// <summary>Who speaks where the tree hangs the speaker's words on the verb in another way than as its subject, and where a speaker closes the sentence.</summary>
internal static class SpeechSubjects
{
    /// <summary>The name or phrase in front of the verb, or behind it where what is said stands in front.</summary>
    public static (int First, int Last)? Beside(SentenceTree tree, int verb)
    {
        if (!ReportingWords.IsVerb(ReportingWords.Lemma(tree.Lower(verb))) || tree[verb].Tag is not ("VBD" or "VBZ" or "VBP"))
            return null;
        // "…,” said former mayor Eva Brandt."
        if (verb > 1 && tree[verb - 1].Pos == "PUNCT" && tree.Lower(verb - 1) is not ("(" or "-" or "–" or "—" or ":") && Run(tree, verb + 1) is { } behind)
            return behind;
        // "Campaign chairman Jo Brandt called the ruling …": its parts hang on the verb one by one.
        var last = verb - 1;
        while (last >= 0 && tree[last].Head == verb && tree[last].Pos is "AUX" or "ADV" or "PART")
            last--;
        if (last < 0 || tree[last].Pos is not ("PROPN" or "NOUN") || tree[last].Relation is not ("flat" or "compound" or "nmod:desc" or "appos" or "nsubj:outer" or "iobj") && tree[last].Head != verb || tree.Child(last, "case") >= 0)
            return null;
        var first = last;
        while (first > 0 && IsOfPhrase(tree, first - 1))
            first--;
        return first > 0 && tree[first - 1].Pos == "ADP" ? null : (first, last);
    }

    /// <summary>"…, she noted": the speaker closes the sentence behind a comma or a quotation.</summary>
    public static bool IsTail(SentenceTree tree, int verb, (int First, int Last) source) =>
        source.Last < verb && source.First > 2 && tree[source.First - 1].Pos == "PUNCT" && tree.Lower(source.First - 1) is "," or "\"" or "”" or "'" or "''";

    private static (int First, int Last)? Run(SentenceTree tree, int first)
    {
        var last = first;
        var hasName = false;
        for (; last < tree.Count && IsOfPhrase(tree, last); last++)
            hasName |= tree[last].Pos == "PROPN";
        return hasName ? (first, last - 1) : null;
    }

    private static bool IsOfPhrase(SentenceTree tree, int i) => tree[i].Pos is "DET" or "ADJ" or "NOUN" or "PROPN" || tree.Lower(i) is "'s" or "’s" or "-" && i + 1 < tree.Count && tree[i + 1].Pos is "NOUN" or "PROPN" or "ADJ";
}
