using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Finds who says what in the tree of a sentence: verbs, nouns and adjectives that report, with subject and complement, and "according to".</summary>
internal static class ParsedSpeech
{
    private static readonly string[] Wishes =
        ["hope", "worry", "fear", "doubt", "want", "wish", "plan", "intend", "know", "realize", "realise", "remember", "decide", "see", "feel", "mean", "seem", "appear", "refuse", "decline", "prefer", "favor", "favour", "seek", "threaten",
         "learn", "hear", "notice", "forget", "understand", "discover", "wonder", "ask", "request", "demand", "order", "urge", "encourage", "agree", "expect", "vow", "pledge", "promise", "resolve", "offer", "aim", "oppose", "question"];

    /// <summary>The attributions of the sentence in reading order; of one inside another only what somebody states outside of quotation marks.</summary>
    public static List<SpeechMatch> Match(SentenceTree tree, TokenText text, List<TextSpan> quotes)
    {
        var found = new List<SpeechMatch>();
        SpeechFrame? before = null;
        for (var word = 0; word < tree.Count; word++)
        {
            if (QuoteSpans.At(quotes, tree.Span(word).Start) is { } quote && quote.Start < tree.Span(word).Start)
                continue;
            if (before is { } cue && cue.CueFirst < word && word <= cue.CueLast)
                continue;
            var frame = tree.Lower(word) == "according" && tree.Lower(word + 1) == "to" ? OfAccordingTo(tree, word) : tree[word].Pos switch
            {
                "VERB" => OfVerb(tree, word, text.Text, quotes, before),
                "NOUN" => OfNoun(tree, word),
                "ADJ" => OfAdjective(tree, word),
                _ => null,
            };
            if (frame is { } read && !(tree[word].Pos == "VERB" && SpeechCues.IsUntold(tree, word, read.IsStatement)) && Content(tree, text.Text, quotes, read) is { } content)
            {
                found.Add(Placed(tree, text, read, content.Span, content.IsQuote));
                before = read;
            }
        }
        return [.. found.Where(match => !found.Exists(outer => outer != match && !match.IsStatement && outer.Content.Contains(match.Cue!.Value)
            && !(match.Content.Contains(outer.Cue!.Value) && outer.Content.Length < match.Content.Length)))];
    }

    private static SpeechFrame? OfVerb(SentenceTree tree, int verb, string text, List<TextSpan> quotes, SpeechFrame? before)
    {
        var lemma = ReportingWords.Lemma(tree.Lower(verb));
        if ((SourceOfVerb(tree, verb) ?? SourceBefore(tree, verb, before)) is not { } source || ReportingWords.IsMental(lemma) && IsFirstOrSecond(tree.Lower(source.First)) && source.First == source.Last)
            return null;
        var (first, last) = SpeechCues.Of(tree, verb);
        var isReport = ReportingWords.IsVerb(lemma) || ReportingWords.IsPhrasal(lemma, tree.Lower(tree.Child(verb, "compound:prt")));
        if (SpeechCues.Issued(tree, verb, lemma) is { } issued)
            return new(source.First, source.Last, first, issued.Last, issued.Clause, true);
        // "As the ministry reported, …": what it hangs on is what was reported.
        if (tree[verb].Relation == "advcl" && tree.Lower(tree.Child(verb, "mark")) == "as" && (isReport || ReportingWords.TakesClause(lemma)) && tree.Child(verb, "ccomp", "obj", "xcomp") < 0)
            return new(source.First, source.Last, first, last, -1, true) { IsAround = true };
        var clause = tree.Child(verb, "ccomp");
        if (clause < 0 && tree[verb].Relation == "parataxis" && tree[verb].Head >= 0 && (isReport || ReportingWords.IsShown(lemma) && IsDocument(tree, verb)))
            clause = tree[verb].Head;
        // "The bridge is safe, the mayor added."
        if (clause < 0 && isReport && tree[verb].Relation == "conj" && tree.Child(verb, "nsubj") is >= 0 and var last0 && last0 > 0 && tree.Lower(tree.Stretch(last0).First - 1) == "," && EndsSentence(tree, verb))
            clause = tree[verb].Head;
        if (clause < 0 && tree.Child(verb, "parataxis") is >= 0 and var beside && beside > verb)
            clause = beside;
        var isStatement = !Wishes.Contains(lemma);
        if (clause >= 0 && (isReport || ReportingWords.TakesClause(lemma)))
            return new(source.First, source.Last, first, last, clause, isStatement);
        if (QuoteBeside(tree, text, quotes, Math.Min(source.First, first), Math.Max(source.Last, last)) is { } quote && (isReport || ReportingWords.TakesClause(lemma)))
            return new(source.First, source.Last, first, last, -1, true) { Quote = quote };
        var wish = tree.Child(verb, "xcomp");
        if (wish >= 0 && (isReport || (ReportingWords.TakesClause(lemma) && ReportingWords.TakesInfinitive(lemma) && tree.Child(wish, "mark") >= 0) || lemma is "call"))
            return new(source.First, source.Last, first, last, wish, false);
        foreach (var child in tree.Children(verb))
        {
            if (tree[child].Relation is not ("obl" or "advcl"))
                continue;
            var preposition = tree.Lower(tree.Child(child, "case", "mark"));
            if (preposition == "as" ? ReportingWords.TakesAs(lemma) : ReportingWords.TakesPreposition(lemma, preposition))
                return new(source.First, source.Last, first, preposition == "as" || tree.Child(child, "case", "mark") != last + 1 ? last : last + 1, child, false);
        }
        if (lemma == "call" && OfCalled(tree, verb) is >= 0 and var called)
            return new(source.First, source.Last, first, last, called, false);
        // "What he said", "a view that critics share": what it hangs on.
        if (tree[verb].Relation is "acl:relcl" or "acl" && tree[verb].Head is >= 0 and var antecedent && (isReport || ReportingWords.TakesClause(lemma)) && IsAbout(tree, verb, antecedent))
            return new(source.First, source.Last, first, last, antecedent, false);
        var thing = tree.Child(verb, "obj") is >= 0 and var direct ? direct : tree.Children(verb).FirstOrDefault(child => child > verb && tree[child].Relation is "obl" or "iobj" or "advcl", -1);
        var reports = isReport || (ReportingWords.IsWish(lemma) && tree.Child(verb, "obj") >= 0) || (ReportingWords.IsShown(lemma) && IsDocument(tree, verb)) || SpeechCues.IsIssue(tree, verb, lemma);
        // "Adding to its lead", "Jo Brandt reported from Oldford": nothing is said.
        if (lemma is "add" or "report" && thing >= 0 && tree[thing].Relation == "obl")
            return null;
        if (thing < 0 && isReport && SpeechSubjects.IsTail(tree, verb, source) && EndsSentence(tree, verb))
            return new(source.First, source.Last, first, last, -1, true) { IsAround = true };
        // "The campaign, first reported by the Post", "it was reported by the Post".
        if (isReport && tree.Child(verb, "obl:agent") >= 0 && (tree[verb].Relation == "acl" ? tree[verb].Head : tree.Child(verb, "nsubj:pass")) is >= 0 and var told)
            return new(source.First, source.Last, first, last, told, false);
        return thing >= 0 && reports && (tree.Child(verb, "aux:pass", "nsubj:pass") < 0 || tree.Child(verb, "obl:agent") >= 0)
            ? new(source.First, source.Last, first, last, thing, false) : null;
    }

    private static bool EndsSentence(SentenceTree tree, int verb)
    {
        for (var i = verb + 1; i < tree.Count; i++)
            if (tree[i].Pos != "PUNCT")
                return false;
        return true;
    }

    private static bool IsAbout(SentenceTree tree, int verb, int antecedent) => antecedent < verb
        && (tree.Lower(tree.Child(verb, "obj", "obl")) is "that" or "which" or "whom" || tree.Child(verb, "obj", "obl", "ccomp", "xcomp", "iobj") < 0 && (tree.Child(verb, "nsubj") >= 0 && tree.Lower(tree.Child(verb, "nsubj")) is not ("who" or "which" or "that")));

    // "What he called a mistake", "called the ruling “a mistake”"; not "called an election".
    private static int OfCalled(SentenceTree tree, int verb)
    {
        var thing = tree.Child(verb, "obj");
        if (thing < 0)
            return -1;
        var isNamed = tree.Lower(thing) is "what" or "which" or "him" or "her" or "it" or "them" or "that" || tree.Children(verb).Any(child => child > thing && tree[child].Relation is "obj" or "xcomp" or "ccomp" or "dep" or "parataxis");
        return isNamed || HasQuote(tree, thing) || tree.Lower(tree.Stretch(thing).Last + 1) is "\"" or "“" or "''" ? thing : -1;
    }

    private static bool HasQuote(SentenceTree tree, int from)
    {
        for (var i = from; i < tree.Count; i++)
            if (tree.Lower(i) is "\"" or "“" or "''" or "'")
                return true;
        return false;
    }

    private static bool IsFirstOrSecond(string lower) => lower is "i" or "we" or "you";

    // "…, she said, adding that": who spoke last in the sentence speaks on.
    private static (int First, int Last)? SourceBefore(SentenceTree tree, int verb, SpeechFrame? before) =>
        before is { } frame && frame.CueLast < verb && tree[verb].Relation is "advcl" or "conj" or "parataxis" or "xcomp" or "acl" && tree[verb].Tag is "VBG" or "VBD" && tree.Child(verb, "nsubj", "nsubj:pass", "aux:pass") < 0
            ? (frame.SourceFirst, frame.SourceLast) : null;

    private static (int First, int Last)? SourceOfVerb(SentenceTree tree, int verb)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            if (tree.Child(verb, "obl:agent") is >= 0 and var agent)
                return Without(tree, tree.Stretch(agent), tree.Child(agent, "case"));
            if (tree.Child(verb, "aux:pass", "nsubj:pass") >= 0)
                return null;
            if (tree.Child(verb, "nsubj") is >= 0 and var subject)
                return Named(tree, tree.Stretch(subject), verb);
            if (SpeechSubjects.Beside(tree, verb) is { } beside)
                return beside;
            var (head, relation) = (tree[verb].Head, tree[verb].Relation);
            if (head < 0)
                return null;
            if (relation is "acl" && tree[verb].Tag == "VBG")
                return Named(tree, tree.Stretch(head, "acl", "acl:relcl", "punct"), verb);
            if (relation is not ("conj" or "xcomp" or "advcl") || (relation == "advcl" && tree[verb].Tag != "VBG"))
                return null;
            verb = head;
        }
        return null;
    }

    // "The poll shows a lead".
    private static bool IsDocument(SentenceTree tree, int verb)
    {
        var subject = tree.Child(verb, "nsubj");
        return subject >= 0 && SourceResolver.IsDocument(tree.Lower(subject));
    }

    // "campaign manager Jeff Weaver": the parts of a name stay together, however they hang together.
    private static (int First, int Last) Named(SentenceTree tree, (int First, int Last) words, int verb)
    {
        while (words.Last + 1 < tree.Count && words.Last + 1 != verb && tree[words.Last].Pos is "PROPN" or "NOUN" && tree[words.Last + 1].Name.StartsWith("I-", StringComparison.Ordinal))
            words.Last++;
        while (words.Last > words.First && words.First <= verb && verb <= words.Last)
            words.Last--;
        return words;
    }

    private static (int First, int Last) Without(SentenceTree tree, (int First, int Last) words, int mark) =>
        mark >= words.First && mark < words.Last ? (mark + 1, words.Last) : words;

    private static SpeechFrame? OfNoun(SentenceTree tree, int noun)
    {
        if (!ReportingWords.IsNoun(tree.Lower(noun)))
            return null;
        var owner = tree.Child(noun, "nmod:poss");
        if (owner < 0)
            return null;
        var (first, last) = tree.Stretch(owner, "case");
        var clause = tree.Child(noun, "acl", "ccomp");
        if (clause >= 0 && tree.Lower(tree.Child(clause, "mark")) is "that" or "to")
            return new(first, last, noun, noun, clause, tree.Lower(tree.Child(clause, "mark")) == "that");
        foreach (var child in tree.Children(noun))
            if (child > noun && tree[child].Relation is "nmod" or "acl" && tree.Lower(tree.Child(child, "case", "mark")) is "for" or "about" or "against" or "on" or "of" or "over")
                return new(first, last, noun, noun, child, false);
        return null;
    }

    private static SpeechFrame? OfAdjective(SentenceTree tree, int adjective)
    {
        var subject = tree.Child(adjective, "nsubj");
        var clause = tree.Child(adjective, "ccomp", "xcomp", "advcl");
        if (subject < 0 || clause < adjective || !ReportingWords.IsAdjective(tree.Lower(adjective)) || tree.Lower(subject) == "it")
            return null;
        var (first, last) = tree.Stretch(subject);
        return new(first, last, tree.Child(adjective, "cop") is >= 0 and var copula && copula < adjective ? copula : adjective, adjective, clause, false);
    }

    private static SpeechFrame? OfAccordingTo(SentenceTree tree, int word)
    {
        var noun = word + 2;
        while (noun < tree.Count && tree[noun].Pos is not ("NOUN" or "PROPN" or "PRON") && noun < word + 8)
            noun++;
        for (var steps = 0; noun < tree.Count && tree[noun].Head > word + 1 && steps < 20 && tree[tree[noun].Head].Pos is "NOUN" or "PROPN"; steps++)
            noun = tree[noun].Head;
        if (noun >= tree.Count)
            return null;
        var (first, last) = tree.Stretch(noun, "acl:relcl");
        first = Math.Max(first, word + 2);
        return last < first ? null : new(first, last, word, word + 1, -1, true) { IsAround = true };
    }

    // What is said: the clause, the quotation around it, or all of the sentence that is neither source nor cue.
    private static (TextSpan Span, bool IsQuote)? Content(SentenceTree tree, string text, List<TextSpan> quotes, SpeechFrame frame)
    {
        if (frame.Quote is { } said)
            return (said, true);
        var (from, to) = (Math.Min(frame.SourceFirst, frame.CueFirst), Math.Max(frame.SourceLast, frame.CueLast));
        if (frame.IsAround)
            return Around(tree, from, to);
        var quote = QuoteSpans.At(quotes, tree.Span(frame.Content).Start);
        if (quote is { } marks && frame.IsStatement && !marks.Contains(tree.Span(frame.CueFirst)))
        {
            var (start, _) = tree.Stretch(frame.Content);
            if (start < frame.CueFirst || tree.Span(start).Start >= marks.Start - 1)
                return (marks, true);
        }
        var (first, last) = tree.Stretch(frame.Content, "punct");
        if (first <= frame.CueFirst && frame.CueFirst <= last)
        {
            // The clause holds the words that report it: what stands in front of them, else behind them.
            if (first < from)
                last = from - 1;
            else
                first = to + 1;
        }
        while (first < last && (tree.Lower(first) == "that" || tree[first].Pos == "PUNCT" && tree.Lower(first) is not ("\"" or "“" or "(")))
            first++;
        while (last > first && tree[last].Pos == "PUNCT" && tree.Lower(last) is not ("\"" or "”" or ")"))
            last--;
        return first <= last && last < tree.Count ? (tree.Span(first, last), false) : null;
    }

    private static (TextSpan Span, bool IsQuote)? Around(SentenceTree tree, int from, int to)
    {
        var (first, last) = from > 0 ? (0, tree.Count - 1 - to > 4 ? tree.Count - 1 : from - 1) : (to + 1, tree.Count - 1);
        while (first < last && tree[first].Pos == "PUNCT")
            first++;
        while (last > first && tree[last].Pos == "PUNCT")
            last--;
        return first < last ? (tree.Span(first, last), false) : null;
    }

    // "…," X said; X said: "…".
    private static TextSpan? QuoteBeside(SentenceTree tree, string text, List<TextSpan> quotes, int first, int last)
    {
        var before = tree.Span(first).Start - 1;
        while (before > 0 && text[before] is ' ' or ',' or '\u00A0')
            before--;
        if (before >= 0 && QuoteSpans.At(quotes, before) is { } ended && ended.End == before + 1 && ended.Length > 3)
            return ended;
        var after = tree.Span(last).End;
        // "The governor added:", and the quotation in a paragraph of its own.
        while (after < text.Length && (text[after] is ' ' or ',' or ':' or '\u00A0' || text[after] is '\n' or '\r' && text[tree.Span(last).End..after].Contains(':', StringComparison.Ordinal)))
            after++;
        return after < text.Length && QuoteSpans.At(quotes, after) is { } begun && begun.Start == after && begun.Length > 3 ? begun : null;
    }

    private static SpeechMatch Placed(SentenceTree tree, TokenText text, SpeechFrame frame, TextSpan content, bool isQuote)
    {
        var (source, cue) = (tree.Span(frame.SourceFirst, frame.SourceLast), tree.Span(frame.CueFirst, frame.CueLast));
        return new(text.IndexAt(source.Start), Math.Max(text.IndexAt(source.End), text.IndexAt(source.Start) + 1), text.IndexAt(cue.Start), Math.Max(text.IndexAt(cue.End), text.IndexAt(cue.Start) + 1), content, isQuote)
        {
            IsStatement = frame.IsStatement,
            Source = source,
            Cue = cue,
        };
    }

    /// <summary>An attribution by words of the tree; the words named last belong to it.</summary>
    private readonly record struct SpeechFrame(int SourceFirst, int SourceLast, int CueFirst, int CueLast, int Content, bool IsStatement)
    {
        /// <summary>The quotation beside it, where no clause is.</summary>
        public TextSpan? Quote { get; init; }

        /// <summary>Whether the rest of the sentence is what is said.</summary>
        public bool IsAround { get; init; }
    }
}
