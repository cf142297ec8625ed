using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.Models;

namespace FactCheck.Language.References;

/// <summary>Finds what pronouns and "the company" stand for, sentence by sentence: by number, gender and kind, by what the text speaks of most, and only where one answer is clearly the best.</summary>
internal sealed class ReferenceReader
{
    private readonly string _text;
    private readonly MentionReader _mentions;
    private readonly EntityList _entities = new();
    private readonly List<Reference> _found = [];
    private readonly IReadOnlyList<Attribution> _attributions;

    private ReferenceReader(string text, SourceResolver resolver, IReadOnlyList<Attribution> attributions)
    {
        (_text, _mentions, _attributions) = (text, new(text, resolver), attributions);
    }

    /// <summary>The references in reading order. Takes time proportional to the text.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="parses">Their trees; of a sentence without one nothing is known.</param>
    /// <param name="resolver">Its names.</param>
    /// <param name="dates">Its dates.</param>
    /// <param name="attributions">Who says what.</param>
    public static IReadOnlyList<Reference> Read(string text, IReadOnlyList<TextSpan> sentences, IReadOnlyList<ParsedSentence?> parses,
        SourceResolver resolver, IReadOnlyList<TimeExpression> dates, IReadOnlyList<Attribution> attributions)
    {
        var reader = new ReferenceReader(text, resolver, attributions);
        for (var i = 0; i < sentences.Count; i++)
            if (parses[i] is { Words.Count: > 0 } parse)
                reader.ReadSentence(new SentenceTree(parse, sentences[i], text), i, Articles.SpanLists.Within(dates, sentences[i], date => date.Span));
        return reader._found;
    }

    private void ReadSentence(SentenceTree tree, int sentence, List<TimeExpression> dates)
    {
        _entities.Open(sentence);
        var mentions = _mentions.Read(tree, sentence, dates).ToLookup(pair => pair.Word, pair => pair.Mention);
        // A phrase is known from its first word on, a pronoun inside it can't mean it.
        for (var word = 0; word < tree.Count; word++)
        {
            if (tree[word].Pos == "PRON" && Pronouns.TryGet(tree.Lower(word), out var pronoun))
                OfPronoun(tree, word, sentence, pronoun);
            foreach (var mention in mentions[word])
                OfMention(mention);
        }
    }

    private void OfPronoun(SentenceTree tree, int word, int sentence, Pronoun pronoun)
    {
        var span = tree.Span(word);
        if (tree[word].Relation is "expl" or "expl:impers" || IsEmpty(tree, word))
            return;
        var (role, governor) = MentionReader.RoleOf(tree, word);
        var mention = new Mention { Span = span, Head = span, Noun = tree.Lower(word), Sentence = sentence, Role = role, Governor = governor, Above = Above(tree, word), Count = pronoun.Count, Gender = pronoun.Gender };
        var speech = SpeakerOf(span, out var isInQuote);
        var (best, isClear) = _entities.Best(mention, pronoun, speech, isInQuote);
        // What is not clear may still be named in the sentence itself, which can then be read alone.
        var antecedent = isClear || best?.LastNamed.Sentence == sentence ? best?.LastNamed.Span : null;
        _found.Add(new(span, span.Of(_text), antecedent, isClear ? best?.Wording : null) { IsPossessive = role == MentionRole.Possessor });
        if (best is null || !isClear)
            return;
        best.Add(mention, isPronoun: true);
        if (pronoun.IsPerson && best.Gender == Gender.Unknown)
            best.Gender = pronoun.Gender;
        _entities.Touch(best);
    }

    private void OfMention(Mention mention)
    {
        var entity = _entities.Known(mention);
        if (entity is not null && mention.Name is null && mention.IsDefinite && entity.Name is not null)
            _found.Add(new(mention.Span, mention.Span.Of(_text), entity.LastNamed.Span, entity.Wording));
        entity ??= new();
        entity.Add(mention);
        _entities.Touch(entity);
    }

    // "It is clear that", "it takes", "it rained".
    private static bool IsEmpty(SentenceTree tree, int word)
    {
        if (tree.Lower(word) != "it" || tree[word].Head is not (>= 0 and var head))
            return false;
        return tree.Child(head, "csubj", "csubj:pass", "expl") >= 0 || tree[head].Pos == "ADJ" && tree.Child(head, "ccomp", "csubj", "advcl", "xcomp") >= 0
            || tree.Lower(head) is "seems" or "seemed" or "appears" or "appeared" or "rained" or "rains" or "snowed" or "turns" or "turned" or "takes" or "took" or "time" or "likely" or "possible" or "important" or "clear" or "unclear"
                or "necessary" or "difficult" or "easy" or "hard" or "true" or "impossible" or "obvious" or "unlikely" or "happened" or "comes" or "came";
    }

    private static List<int> Above(SentenceTree tree, int word)
    {
        var above = new List<int>();
        for (var at = tree[word].Head; at >= 0 && above.Count < tree.Count; at = tree[at].Head)
            above.Add(at);
        return above;
    }

    // Who speaks here is "he" outside of the quotation marks, and hardly ever inside.
    private string? SpeakerOf(TextSpan span, out bool isInQuote)
    {
        var (low, high) = (0, _attributions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_attributions[middle].Cue.Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (var i = Math.Min(low, _attributions.Count - 1); i >= 0 && i >= low - 3; i--)
            if (_attributions[i] is { SourceName: { } name } attribution && attribution.Content.Contains(span) && !attribution.Source.Contains(span))
            {
                isInQuote = attribution.IsQuote;
                return name;
            }
        isInQuote = false;
        return null;
    }
}
