using FactCheck.Core.Claims;
using FactCheck.Language.Models;

namespace FactCheck.Language.Attributions;

/// <summary>The dependency tree of a sentence, with its words placed in the article.</summary>
/// <param name="parse">As the model sees it.</param>
/// <param name="sentence">Where the sentence stands.</param>
/// <param name="text">The article.</param>
internal sealed class SentenceTree(ParsedSentence parse, TextSpan sentence, string text)
{
    private readonly ILookup<int, int> _children = Enumerable.Range(0, parse.Words.Count).ToLookup(i => parse.Words[i].Head);

    public int Count => parse.Words.Count;

    public TextSpan Sentence => sentence;

    public ParsedWord this[int i] => parse.Words[i];

    /// <summary>Where the word stands in the article.</summary>
    public TextSpan Span(int i) => new(sentence.Start + this[i].Span.Start, sentence.Start + this[i].Span.End);

    /// <summary>From the first word to the last one, both included.</summary>
    public TextSpan Span(int first, int last) => new(Span(first).Start, Span(last).End);

    public string Lower(int i) => i >= 0 && i < Count ? Span(i).Of(text).ToLowerInvariant() : "";

    public IEnumerable<int> Children(int i) => _children[i];

    /// <summary>The first child with one of the relations; -1 without.</summary>
    public int Child(int i, params ReadOnlySpan<string> relations)
    {
        foreach (var child in _children[i])
            if (relations.Contains(this[child].Relation))
                return child;
        return -1;
    }

    /// <summary>Whether the one word is the other or stands below it.</summary>
    public bool IsUnder(int word, int above)
    {
        for (var steps = 0; word >= 0 && steps <= Count; steps++, word = this[word].Head)
            if (word == above)
                return true;
        return false;
    }

    /// <summary>
    /// The words below a word, itself included, without what hangs on it by the given relations and without punctuation at the ends; the
    /// unbroken stretch around the word.
    /// </summary>
    public (int First, int Last) Stretch(int word, params ReadOnlySpan<string> without)
    {
        var inside = new bool[Count];
        var waiting = new Stack<int>([word]);
        while (waiting.TryPop(out var next))
        {
            inside[next] = true;
            foreach (var child in _children[next])
                if (!(next == word && without.Contains(this[child].Relation)) && !inside[child])
                    waiting.Push(child);
        }
        var (first, last) = (word, word);
        while (first > 0 && inside[first - 1])
            first--;
        while (last + 1 < Count && inside[last + 1])
            last++;
        while (first < word && IsEdge(first))
            first++;
        while (last > word && IsEdge(last) && !Closes(first, last))
            last--;
        return (first, last);
    }

    private bool IsEdge(int i) => this[i].Relation is "punct" or "cc" || this[i].Pos == "PUNCT";

    // A bracket that was opened inside stays closed.
    private bool Closes(int first, int last) => Lower(last) == ")" && Enumerable.Range(first, last - first).Any(i => Lower(i) == "(");
}
