using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.Names;
using FactCheck.Language.References;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Articles;

/// <summary>What a claim's pronouns and back-pointing subjects stand for, so that it can be read alone; what stays open is told.</summary>
internal static class StandIns
{
    /// <summary>Words to be replaced, in reading order, each with the name instead; and what stays ambiguous, for a person.</summary>
    /// <param name="text">The article.</param>
    /// <param name="resolver">Its names.</param>
    /// <param name="references">What pronouns stand for, as far as it is known.</param>
    /// <param name="pieces">The parts of the text that state the claim, in order.</param>
    /// <param name="paragraph">Where the paragraph begins.</param>
    /// <param name="previous">The attribution before.</param>
    /// <param name="isParsed">Whether references were looked for in this sentence.</param>
    public static (IReadOnlyList<(TextSpan Words, string Name)> Names, IReadOnlyList<string> Ambiguities) Of(
        TokenText text, SourceResolver resolver, IReadOnlyList<Reference> references, IReadOnlyList<TextSpan> pieces, int paragraph, Attribution? previous, bool isParsed)
    {
        var subject = SubjectReading.Read(text, pieces[0], resolver, paragraph, previous, isParsed);
        var (names, ambiguities) = (new List<(TextSpan Words, string Name)>(), new List<string>());
        if (subject.Name is { } first)
            names.Add((subject.Words, first));
        foreach (var piece in pieces)
            foreach (var reference in SpanLists.Within(references, piece, reference => reference.Span))
            {
                // A pronoun for what the claim itself names can be read alone.
                if (names.Exists(name => name.Words.Contains(reference.Span)) || reference.Antecedent is { } named && pieces.Any(inside => inside.Contains(named) && named.Start < reference.Span.Start))
                    continue;
                if (reference.Name is not { } name || IsShortened(text.Text, reference.Span.End))
                    ambiguities.Add($"“{reference.Text}” refers to something said before");
                else if (!names.Exists(known => known.Name == name))
                    names.Add((reference.Span, reference.IsPossessive ? Possessive(name) : name));
            }
        if (subject.Ambiguity is { } open && !names.Exists(name => pieces[0].Contains(name.Words) && open.Contains($"“{name.Words.Of(text.Text)}", StringComparison.Ordinal)))
            ambiguities.Insert(0, open);
        ambiguities.AddRange(pieces.SelectMany(resolver.Within).Where(name => name.Kind == NameKind.Person).Select(name => Shared(name.Text, resolver.Namesakes(name)))
            .Concat(names.Select(name => Shared(name.Name, resolver.Namesakes(name.Name, name.Words)))).OfType<string>());
        return (names, [.. ambiguities.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>"Brandt", where the text speaks of Ola and of Eva Brandt; null for a name that only one bears.</summary>
    public static string? Shared(string name, IReadOnlyList<string> bearers) =>
        bearers.Count == 0 ? null : $"“{name}” may be {string.Join(bearers.Count > 2 ? ", " : " or ", bearers)}";

    // "He'll", "they've": no name can stand in front of that.
    private static bool IsShortened(string text, int end) =>
        end + 2 < text.Length && text[end] is '\'' or '’' && text[end + 1] is 'l' or 'd' or 'v' or 'r';

    private static string Possessive(string name) => name.EndsWith('s') && name.StartsWith("the ", StringComparison.Ordinal) ? $"{name}'" : $"{name}'s";
}
