using FactCheck.Core.Claims;
using FactCheck.Language.Models;

namespace FactCheck.Language.Names;

/// <summary>Tells what bears a name by the reader model, where it labels most of the name's words alike.</summary>
internal static class ParsedNames
{
    /// <summary>The names, with the model's kind where it has one.</summary>
    /// <param name="names">By rules, in reading order.</param>
    /// <param name="spans">The sentences.</param>
    /// <param name="parses">What the model sees in each; absent for some.</param>
    public static IReadOnlyList<Name> Kinds(IReadOnlyList<Name> names, IReadOnlyList<TextSpan> spans, ParsedSentence?[] parses)
    {
        var kinds = new List<Name>(names.Count);
        var (sentence, word) = (0, 0);
        foreach (var name in names)
        {
            while (sentence < spans.Count && spans[sentence].End <= name.Span.Start)
                (sentence, word) = (sentence + 1, 0);
            kinds.Add(sentence < spans.Count && parses[sentence] is { } parse ? name with { Kind = Kind(name, spans[sentence].Start, parse, ref word) } : name);
        }
        return kinds;
    }

    private static NameKind Kind(Name name, int start, ParsedSentence parse, ref int word)
    {
        var words = parse.Words;
        while (word < words.Count && start + words[word].Span.End <= name.Span.Start)
            word++;
        Span<int> votes = stackalloc int[5];
        var all = 0;
        for (var i = word; i < words.Count && start + words[i].Span.Start < name.Span.End; i++)
        {
            all++;
            votes[words[i].Name switch
            {
                "B-PER" or "I-PER" => (int)NameKind.Person,
                "B-ORG" or "I-ORG" => (int)NameKind.Organization,
                "B-LOC" or "I-LOC" => (int)NameKind.Place,
                _ => 0,
            }]++;
        }
        for (var kind = 1; kind <= 3; kind++)
            if (votes[kind] * 2 > all)
                return (NameKind)kind;
        return name.Kind;
    }
}
