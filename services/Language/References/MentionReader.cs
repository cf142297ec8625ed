using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.Names;

namespace FactCheck.Language.References;

/// <summary>Finds what a sentence speaks of, by its tree; pronouns are not among it.</summary>
/// <param name="text">The article.</param>
/// <param name="resolver">Its names.</param>
internal sealed class MentionReader(string text, SourceResolver resolver)
{
    // A longer phrase is no name for anything.
    private const int LongestWording = 8;

    private const string InsidePhrase = "det amod compound flat flat:name nummod nmod:poss case advmod goeswith fixed";

    private static readonly HashSet<string> Inside = [.. InsidePhrase.Split(' ')];

    /// <summary>The mentions of the sentence by the position of their main word.</summary>
    public IEnumerable<(int Word, Mention Mention)> Read(SentenceTree tree, int sentence, IReadOnlyList<TimeExpression> dates)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            var word = tree[i];
            if (word.Pos is not ("NOUN" or "PROPN") || word.Relation is "compound" or "flat" or "flat:name" or "fixed" or "goeswith" or "appos" or "obl:unmarked" or "nmod:unmarked" or "obl:tmod" or "nmod:tmod"
                || tree.Child(i, "cop") >= 0 || tree.Lower(tree.Child(i, "case")) == "as" || dates.Any(date => date.Span.Contains(tree.Span(i))))
                continue;
            var mention = Of(tree, i, sentence);
            var group = Group(tree, i, mention);
            // Of "Brandt and Haddad met" neither is the subject alone.
            var isMember = group is not null || word.Relation == "conj" && word.Head >= 0 && tree[word.Head].Pos is "NOUN" or "PROPN" or "PRON";
            yield return (i, isMember && mention.Role is MentionRole.Subject or MentionRole.LowerSubject ? mention with { Role = MentionRole.Object } : mention);
            if (group is not null)
                yield return (i, group);
        }
    }

    /// <summary>What the word at the head of a phrase, or a pronoun, is in its sentence.</summary>
    public static (MentionRole Role, int Governor) RoleOf(SentenceTree tree, int word)
    {
        // "Brandt and Haddad": the second is what the first is.
        while (tree[word].Relation == "conj" && tree[word].Head >= 0 && tree[tree[word].Head].Pos is "NOUN" or "PROPN" or "PRON")
            word = tree[word].Head;
        var head = tree[word].Head;
        var role = tree[word].Relation switch
        {
            "nsubj" or "nsubj:pass" => head >= 0 && tree[head].Relation is "root" or "parataxis" or "conj" or "ccomp" ? MentionRole.Subject : MentionRole.LowerSubject,
            "obj" or "iobj" or "obl:agent" => MentionRole.Object,
            "nmod:poss" => MentionRole.Possessor,
            "root" => MentionRole.Subject,
            _ => MentionRole.Other,
        };
        return (role, head);
    }

    private Mention Of(SentenceTree tree, int head, int sentence)
    {
        var (first, core, last) = Phrase(tree, head);
        var (span, noun) = (tree.Span(first, last), tree.Lower(head));
        var name = resolver.Within(span).LastOrDefault(name => name.Span.Start <= tree.Span(head).Start && tree.Span(head).End <= name.Span.End
            || name.Span.Start <= tree.Span(core).Start && tree.Span(core).End <= name.Span.End);
        var appositions = tree.Children(head).Where(child => tree[child].Relation == "appos" && tree[child].Pos is "NOUN" or "PROPN").ToList();
        name ??= appositions.Where(_ => tree[head].Pos == "NOUN").SelectMany(child => resolver.Within(Span(tree, child))).FirstOrDefault(name => name.Kind is NameKind.Person or NameKind.Organization);
        var kind = name?.Kind ?? tree[head].Name switch { "B-PER" or "I-PER" => NameKind.Person, "B-ORG" or "I-ORG" => NameKind.Organization, "B-LOC" or "I-LOC" => NameKind.Place, _ => MentionWords.KindOf(noun) };
        var isProper = name is null && tree[head].Pos == "PROPN" && tree.Lower(first) != "the";
        var (role, governor) = RoleOf(tree, head);
        return new()
        {
            Span = span,
            Head = tree.Span(head),
            Noun = noun,
            Sentence = sentence,
            Role = role,
            Governor = governor,
            Count = CountOf(tree, head, kind, name is not null),
            Gender = name is { Kind: not NameKind.Person } ? Gender.Unknown : GenderOf(tree, first, core, appositions),
            Kind = kind,
            Name = name is not null ? resolver.FullName(name) : isProper ? tree.Span(first, core).Of(text) : null,
            Wording = name is not null ? Titled(tree, first, name, kind) : Wording(tree, head, first, last),
            Nouns = [.. NounsOf(tree, head, first, core, appositions, name)],
            IsDefinite = tree.Lower(first) == "the" && name is null && !Enumerable.Range(first, last - first + 1).Any(i => tree[i].Pos == "PROPN") && !tree.Children(head).Any(child => tree[child].Relation is "acl" or "acl:relcl" or "nmod" or "appos"),
        };
    }

    private static TextSpan Span(SentenceTree tree, int head)
    {
        var (first, _, last) = Phrase(tree, head);
        return tree.Span(first, last);
    }

    // The words that belong to the noun: to the end of its name, and to the end of an "of …" behind it.
    private static (int First, int Core, int Last) Phrase(SentenceTree tree, int head)
    {
        var (first, last) = (head, head);
        while (first > 0 && BelongsTo(tree, first - 1, head))
            first--;
        while (first < head && tree[first].Relation is "case" or "advmod" && tree[first].Head == head)
            first++;
        while (last + 1 < tree.Count && tree[last + 1].Head == head && tree[last + 1].Relation is "flat" or "flat:name" or "compound")
            last++;
        var core = last;
        if (tree.Lower(last + 1) == "of" && tree[last + 1].Head is var inner && inner > last && inner < tree.Count && tree[inner].Head == head)
            last = Math.Max(inner, tree.Stretch(inner, "acl:relcl", "acl", "appos", "punct", "conj").Last);
        return (first, core, last);
    }

    private static bool BelongsTo(SentenceTree tree, int word, int head)
    {
        for (var steps = 0; word >= 0 && steps < 6; steps++, word = tree[word].Head)
            if (tree[word].Head == head)
                return Inside.Contains(tree[word].Relation) || (tree[word].Relation == "punct" && tree.Lower(word) is "-" or "–" or "’" or "'");
        return false;
    }

    private Mention? Group(SentenceTree tree, int head, Mention first)
    {
        if (tree[head].Relation == "conj")
            return null;
        var others = tree.Children(head).Where(child => child > head && tree[child].Relation == "conj" && tree[child].Pos is "NOUN" or "PROPN").ToList();
        if (others.Count == 0 || others.Exists(other => tree.Lower(tree.Child(other, "cc")) is "or" or "nor"))
            return null;
        var members = others.Select(other => Of(tree, other, first.Sentence)).Prepend(first).ToList();
        var words = members.Select(member => member.Wording).ToList();
        var span = new TextSpan(first.Span.Start, members[^1].Span.End);
        return first with
        {
            Span = span,
            Count = Count.Many,
            Gender = Gender.Unknown,
            Kind = members.TrueForAll(member => member.Kind == first.Kind) ? first.Kind : NameKind.Other,
            Name = null,
            Wording = words.Contains(null) || members.Count > 3 ? null : members.Count == 2 ? $"{words[0]} and {words[1]}" : $"{words[0]}, {words[1]} and {words[2]}",
            Nouns = [],
            Members = members.TrueForAll(member => member.Name is not null) ? members.Count : 0,
            IsDefinite = false,
        };
    }

    private static Count CountOf(SentenceTree tree, int head, NameKind kind, bool isName)
    {
        var noun = tree.Lower(head);
        if (MentionWords.IsPlural(noun) || (tree[head].Tag is "NNS" or "NNPS" && !(isName && kind is NameKind.Organization or NameKind.Place)))
            return Count.Many;
        return kind == NameKind.Organization || MentionWords.IsBody(noun) ? Count.Body : Count.One;
    }

    private static Gender GenderOf(SentenceTree tree, int first, int last, List<int> appositions)
    {
        for (var i = first; i <= last; i++)
            if (tree[i].Relation is not "nmod:poss" && Genders.Of(tree.Lower(i)) is not Gender.Unknown and var gender)
                return gender;
        foreach (var apposition in appositions)
            if (Genders.Of(tree.Lower(apposition)) is not Gender.Unknown and var gender)
                return gender;
        return Gender.Unknown;
    }

    private static IEnumerable<string> NounsOf(SentenceTree tree, int head, int first, int last, List<int> appositions, Name? name)
    {
        for (var i = first; i <= last; i++)
            if (tree[i].Pos is "NOUN" or "PROPN" && tree[i].Relation != "nmod:poss" && (i == head || tree[i].Head == head))
                yield return tree.Lower(i);
        foreach (var apposition in appositions.Where(apposition => tree[apposition].Pos == "NOUN" || name is null))
            yield return tree.Lower(apposition);
    }

    // "the Peruvian Navy" keeps its article; a title is no part of a name.
    private string Titled(SentenceTree tree, int first, Name name, NameKind kind) =>
        kind != NameKind.Person && tree.Lower(first) == "the" ? $"the {resolver.FullName(name)}" : resolver.FullName(name);

    // "a ship" is "the ship" from the second time on; "no ship" and "his ship" can't be told again in other places.
    private string? Wording(SentenceTree tree, int head, int first, int last)
    {
        if (last - first >= LongestWording)
            return null;
        for (var i = first; i <= last; i++)
            if (tree[i].Pos is "PRON" or "PUNCT" && tree.Lower(i) is not ("-" or "–") || tree[i].Relation == "nmod:poss" && tree[i].Pos == "PRON")
                return null;
        var opener = tree.Lower(first);
        if (opener == "the" && first == last || opener is "no" or "any" or "every" or "each" or "another" or "other" or "some" or "many" or "several" or "few" or "most" or "all" or "both" or "either" or "neither" or "more" or "less" or "such" or "what" or "which" || tree[first].Tag is "PRP$" or "WP$" or "JJR" or "JJS" && first == head)
            return null;
        if (opener is "a" or "an" or "this" or "that" or "these" or "those")
            return first < last ? $"the {tree.Span(first + 1, last).Of(text)}" : null;
        return opener == "the" ? $"the {tree.Span(first + 1, last).Of(text)}" : tree[head].Tag is "NNS" && tree[first].Pos == "NUM" ? $"the {tree.Span(first, last).Of(text)}" : tree.Span(first, last).Of(text);
    }
}
