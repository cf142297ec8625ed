namespace FactCheck.Language.Attributions;

/// <summary>What belongs to a cue besides its verb, and which verbs report nothing where they stand in the sentence.</summary>
internal static class SpeechCues
{
    private static readonly string[] Issuing = ["release", "issue", "publish", "post", "send", "put", "circulate", "distribute"];

    // "went on to say", "led them to conclude": it was said. "Declined to say", "is likely to say", "tried to explain": it was not.
    private static readonly string[] Asserting = ["go", "come", "continue", "proceed", "begin", "start", "lead"];

    /// <summary>The verb with its auxiliaries, adverbs and particle, and with the medium where that is a document: "said in a statement".</summary>
    public static (int First, int Last) Of(SentenceTree tree, int verb)
    {
        var (first, last) = (verb, verb);
        while (first > 0 && tree[first - 1].Head == verb && tree[first - 1].Relation is "aux" or "aux:pass" or "advmod" && tree[first - 1].Pos is "AUX" or "PART" or "ADV")
            first--;
        while (last + 1 < tree.Count && tree[last + 1].Head == verb && tree[last + 1].Relation == "compound:prt")
            last++;
        if (GoneOn(tree, verb) is { } gone)
            first = gone;
        return (first, Medium(tree, verb, last) ?? last);
    }

    /// <summary>"Issued a statement saying that": the last word of the cue and the clause; nothing where the verb issues no document.</summary>
    public static (int Last, int Clause)? Issued(SentenceTree tree, int verb, string lemma)
    {
        if (!IsIssue(tree, verb, lemma))
            return null;
        var document = tree.Child(verb, "obj");
        foreach (var telling in tree.Children(document).Where(child => child > document && tree[child].Relation is "acl" && tree[child].Tag == "VBG").Concat(tree.Children(verb).Where(child => child > document && tree[child].Relation is "advcl" or "xcomp" && tree[child].Tag == "VBG")))
        {
            var told = ReportingWords.Lemma(tree.Lower(telling));
            if ((ReportingWords.IsVerb(told) || ReportingWords.TakesClause(told) || ReportingWords.IsShown(told)) && tree.Child(telling, "ccomp", "obj", "parataxis") is > 0 and var clause && clause > telling)
                return (telling, clause);
        }
        return null;
    }

    /// <summary>Whether the verb puts something out that can tell: "released a report".</summary>
    public static bool IsIssue(SentenceTree tree, int verb, string lemma) =>
        Issuing.Contains(lemma) && tree.Child(verb, "obj") is >= 0 and var document && document > verb && IsMessage(tree.Lower(document));

    /// <summary>Whether the verb stands where nobody states, wants or judges it for himself: what another cue's subject wants, refuses or is to do.</summary>
    public static bool IsUntold(SentenceTree tree, int verb, bool isStatement)
    {
        var (relation, head) = (tree[verb].Relation, tree[verb].Head);
        if (head < 0)
            return false;
        if (relation == "xcomp")
            return !Asserting.Contains(ReportingWords.Lemma(tree.Lower(head)));
        // "Officials said they think that": the thought is what they said. Speech inside of speech stays.
        if (relation == "ccomp" && isStatement)
            return ReportingWords.IsMental(ReportingWords.Lemma(tree.Lower(verb))) && tree[tree.Child(verb, "nsubj") is >= 0 and var subject ? subject : verb].Pos == "PRON";
        return !isStatement && (relation is "ccomp" or "obj" || relation is "acl" or "advcl" && tree.Lower(tree.Child(verb, "mark")) is "of" or "for");
    }

    // "He went on to say".
    private static int? GoneOn(SentenceTree tree, int verb) =>
        tree[verb].Relation == "xcomp" && tree[verb].Head is >= 0 and var head && ReportingWords.Lemma(tree.Lower(head)) == "go" && tree.Lower(head + 1) == "on" && verb - head <= 3 ? head : null;

    private static int? Medium(SentenceTree tree, int verb, int last)
    {
        foreach (var child in tree.Children(verb))
            if (child > last && child <= last + 5 && tree[child].Relation == "obl" && tree.Lower(child) == "statement" && tree.Lower(tree.Child(child, "case")) == "in" && tree.Child(child, "case") == last + 1)
                return child;
        return null;
    }

    private static bool IsMessage(string lower) => SourceResolver.IsDocument(lower)
        || lower is "tweet" or "tweets" or "video" or "ad" or "advertisement" or "memo" or "note" or "op-ed" or "column" or "list" or "poll" or "photo" or "image" or "emails" or "messages" or "letters";
}
