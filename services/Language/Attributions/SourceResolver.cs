using System.Collections.Frozen;
using FactCheck.Core.Claims;
using FactCheck.Language.Articles;
using FactCheck.Language.Names;
using FactCheck.Language.References;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Finds who is meant by the words that name a source: a name, part of one, a pronoun, "the ministry", "the statement".</summary>
internal sealed class SourceResolver(TokenText text, IReadOnlyList<Name> names)
{
    // How many names back a fuller form is looked for; bounded, so that a long text takes time in proportion.
    private const int LookBack = 300;

    // How far back, in UTF-16 units, a pronoun may point.
    private const int FarthestBack = 2000;

    // How far in front of "who", in UTF-16 units, the name ends that it stands for.
    private const int FarthestAntecedent = 3;

    private static readonly FrozenSet<string> Roles = Set(
        "diplomat minister president ambassador spokesman spokeswoman spokesperson official general commander leader senator mayor governor chancellor premier secretary director chief judge lawyer " +
        "professor author analyst expert politician envoy candidate king queen prince pope editor chairman chairwoman officer colonel activist journalist economist scientist doctor congressman congresswoman lawmaker");

    private static readonly FrozenSet<string> Documents = Set(
        "statement report document communique communiqué release letter study survey poll indictment complaint filing article memo paper note message post tweet interview announcement ruling dossier poll polls surveys studies figures data records documents numbers results statistics emails report reports bulletin census");

    /// <summary>Documents in which somebody says something: "the statement" is the one just issued. A study or figures are no speaker's.</summary>
    private static readonly FrozenSet<string> Issued = Set(
        "statement report document communique communiqué release letter memo note message post tweet announcement complaint filing");

    // How far in front of a speaker, in tokens, "in a statement" may stand.
    private const int FarthestLead = 8;

    private static readonly FrozenSet<string> Trailing = Set(
        "information data figures sources source officials official statement report reports estimates statistics records media spokesman spokeswoman spokesperson authorities");

    private static readonly FrozenSet<string> Articles = Set("the a an its their his her this that these those");

    private readonly Namesakes _namesakes = new(text, names, LookBack);

    private readonly HashSet<string> _others = [.. names.Where(name => name.Kind is NameKind.Organization or NameKind.Place).Select(name => name.Text)];

    /// <summary>Whether these words name a person's role, without a name.</summary>
    public static bool IsRole(string lower) => Roles.Contains(lower);

    /// <summary>Whether these words name something written that can tell.</summary>
    public static bool IsDocument(string lower) => Documents.Contains(lower);

    /// <summary>The name of the source.</summary>
    /// <param name="match">Where it stands.</param>
    /// <param name="previous">The attribution before, of the same paragraph.</param>
    /// <param name="paragraph">Where the paragraph begins.</param>
    /// <param name="latest">The attribution before, of any paragraph: a statement is still the same one.</param>
    public string? Resolve(SpeechMatch match, Attribution? previous, int paragraph, Attribution? latest)
    {
        var span = text.Span(match.SourceFirst, match.SourceEnd);
        var inside = Within(span);
        if (inside.FirstOrDefault(name => name.Kind == NameKind.Person) is { } person)
            return FullName(person);
        var head = Head(match);
        // "the minister, who said": whoever is named right before.
        if (match.SourceEnd - match.SourceFirst == 1 && head is "who" or "that" or "which")
            return IndexBefore(span.Start) - 1 is >= 0 and var near && span.Start - names[near].Span.End <= FarthestAntecedent ? FullName(names[near]) : null;
        if (match.SourceEnd - match.SourceFirst == 1 && head is "he" or "she")
            return PersonBefore(span.Start, previous, head == "he" ? Gender.Male : Gender.Female);
        if (Documents.Contains(head))
            return inside.LastOrDefault(name => name.Kind == NameKind.Organization)?.Text
                ?? (Possessor(match) is { } owner ? Resolve(owner, previous, paragraph, latest)
                    : text.Lower(match.SourceFirst) is "the" or "this" && latest is not null && IsIssuedBy(head, latest) ? latest.SourceName : null);
        // "The Israeli diplomat": the person named before in the paragraph. "A diplomat" is somebody else.
        if (Roles.Contains(head) && text.Lower(match.SourceFirst) is "the")
            return inside.Any(name => name.Kind is NameKind.Organization) ? null : OnlyPersonBetween(paragraph, span.Start, previous);
        if (inside.FirstOrDefault(name => name.Kind == NameKind.Organization) is { } body && !Roles.Contains(head))
            return FullName(body);
        if (inside.Count > 0 && match.SourceEnd - match.SourceFirst <= 2)
            return FullName(inside[0]);
        // "harbour master Joris Kemper": a name behind what its bearer does.
        if (inside is [.., var last] && last.Span.End == span.End && last.Text.Contains(' ', StringComparison.Ordinal) && !text.IsCapitalized(match.SourceFirst)
            && !Articles.Contains(text.Lower(match.SourceFirst)))
            return FullName(last);
        if (NameWords.IsBody(head) && text.Lower(match.SourceFirst) == "the" && match.SourceEnd - match.SourceFirst == 2)
            return BodyBefore(head, match.Content.Start > span.Start ? span.Start : Math.Max(span.Start, match.Content.End));
        return Described(match);
    }

    /// <summary>The person meant by "he", "she" or "the diplomat" at the start of a sentence: the only one, or the speaker, of the sentence before.</summary>
    /// <param name="start">From there on.</param>
    /// <param name="end">Up to there.</param>
    /// <param name="previous">The attribution before.</param>
    /// <param name="gender">He or she, where the words tell.</param>
    public string? OnlyPersonBetween(int start, int end, Attribution? previous, Gender gender = Gender.Unknown)
    {
        var persons = Within(new TextSpan(Math.Max(start, end - FarthestBack), end)).Where(name => name.Kind == NameKind.Person).Select(FullName).Distinct()
            .Where(name => gender == Gender.Unknown || Genders.OfName(name) is var known && (known == Gender.Unknown || known == gender)).ToList();
        if (persons.Count == 1)
            return persons[0];
        return persons.Count == 0 ? null : previous?.SourceName is { } speaker && persons.Contains(speaker) ? speaker : null;
    }

    /// <summary>The longest form of the name that the text has used up to there: "Viktorov" is "Anatolij Viktorov".</summary>
    /// <remarks>Where two people share it, the name stays as it is, unless the text names one of them in full far more often.</remarks>
    public string FullName(Name name) => _namesakes.Meant(name).Full;

    /// <summary>The people whom the name may mean, in full, where the text does not settle which; else none.</summary>
    public IReadOnlyList<string> Namesakes(Name name) => _namesakes.Meant(name).Open;

    /// <summary>The same of a person's name as it is given at a place of the text.</summary>
    public IReadOnlyList<string> Namesakes(string person, TextSpan at) => Namesakes(new Name(at, person, NameKind.Person));

    public string Words(TextSpan span) => span.Of(text.Text);

    /// <summary>The names that lie in the span.</summary>
    public IReadOnlyList<Name> Within(TextSpan span)
    {
        var found = new List<Name>();
        for (var i = IndexBefore(span.Start); i < names.Count && names[i].Span.Start < span.End; i++)
            if (names[i].Span.End <= span.End)
                found.Add(names[i]);
        return found;
    }

    private string? PersonBefore(int offset, Attribution? previous, Gender gender)
    {
        if (previous?.SourceName is { } speaker && !_others.Contains(speaker) && MayBe(speaker, gender))
            return speaker;
        // The subject of the sentence before comes first in it.
        var farthest = Math.Max(offset - FarthestBack, 0);
        var sentence = LastStop(Math.Max(offset - 3, farthest), farthest);
        var start = sentence <= farthest ? farthest : LastStop(sentence - 1, farthest) + 1;
        if (Within(new TextSpan(Math.Max(start, farthest), offset)).FirstOrDefault(IsMeant) is { } subject)
            return FullName(subject);
        for (var i = IndexBefore(offset) - 1; i >= 0 && i >= IndexBefore(offset) - 12; i--)
            if (IsMeant(names[i]))
                return FullName(names[i]);
        return null;

        bool IsMeant(Name name) => name.Kind == NameKind.Person && MayBe(FullName(name), gender);
    }

    private static bool MayBe(string name, Gender gender) => Genders.OfName(name) is var known && (known == Gender.Unknown || gender == Gender.Unknown || known == gender);

    private int LastStop(int from, int farthest) => text.Text.LastIndexOfAny(['.', '!', '?', '\n', '\u2028', '\u0085', '\v', '\f'], from, from - farthest + 1);

    // "the ministry's figures": the ministry.
    private SpeechMatch? Possessor(SpeechMatch match)
    {
        for (var i = match.SourceEnd - 2; i > match.SourceFirst; i--)
            if (text.Lower(i) is "'s" or "’s" or "'" or "’" && text.Touches(i - 1))
                return match with { SourceEnd = i, Source = null };
        return null;
    }

    // "The ministry said in a statement that … The statement added …"
    private bool IsIssuedBy(string document, Attribution latest)
    {
        if (!Issued.Contains(document))
            return false;
        // A ministry speaks by statements; a person may talk of one that is not hers.
        if (document is "statement" or "release" or "communique" or "communiqué" or "announcement" && latest.SourceName is { } issuer && _others.Contains(issuer))
            return true;
        var (source, last) = (text.IndexAt(Math.Min(latest.Source.Start, latest.Cue.Start)), text.IndexAt(Math.Max(latest.Source.End, latest.Cue.End)));
        var first = source;
        while (first > source - FarthestLead && !text.IsBreak(first - 1) && text.Lower(first - 1) is not ("." or "!" or "?"))
            first--;
        for (var i = first; i < last + FarthestLead && !text.IsBreak(i) && !(i >= last && text.Lower(i) is "." or "!" or "?"); i++)
            if (text.Lower(i) == document && (latest.Source.Contains(text[i].Span) || IsIssue(i)))
                return true;
        return false;
    }

    // "in a statement", "issued its third report".
    private bool IsIssue(int noun)
    {
        var at = text.Lower(noun - 1) is "a" or "an" or "its" or "his" or "her" or "their" ? noun - 2 : noun - 3;
        return text.Lower(at + 1) is "a" or "an" or "its" or "his" or "her" or "their"
            && text.Lower(at) is "in" or "issued" or "issuing" or "released" or "releasing" or "published" or "publishing" or "wrote" or "sent" or "posted" or "signed";
    }

    /// <summary>The organization meant by "the ministry": the one with that word in its name, where the text before has named no other.</summary>
    public string? OnlyBodyBefore(string head, int offset)
    {
        string? only = null;
        var from = IndexBefore(offset) - 1;
        for (var i = from; i >= 0 && i > from - LookBack; i--)
        {
            if (names[i].Kind != NameKind.Organization || !names[i].Text.Contains(head, StringComparison.OrdinalIgnoreCase))
                continue;
            // "the Ministry of Health" after "the Danish Ministry of Health" is the same one.
            var full = FullName(names[i]);
            if (only is not null && !only.EndsWith(full, StringComparison.Ordinal) && !full.EndsWith(only, StringComparison.Ordinal))
                return null;
            only = only is null || full.Length > only.Length ? full : only;
        }
        return only;
    }

    // "the ministry": the ministry named last, by the longest form of its name so far.
    private string? BodyBefore(string head, int offset)
    {
        var from = IndexBefore(offset) - 1;
        for (var i = from; i >= 0 && i > from - LookBack; i--)
            if (names[i].Kind == NameKind.Organization && names[i].Text.Contains(head, StringComparison.OrdinalIgnoreCase))
                return FullName(names[i]);
        return null;
    }

    // "Israeli government information" speaks for the Israeli government, "Turkish officials" for nobody by name.
    private string? Described(SpeechMatch match)
    {
        var (first, end) = (match.SourceFirst, match.SourceEnd);
        while (first < end && Articles.Contains(text.Lower(first)))
            first++;
        while (end > first && Trailing.Contains(text.Lower(end - 1)))
            end--;
        if (end == first || end - first > 5)
            return null;
        var isBody = NameWords.IsBody(text.Lower(end - 1)) || text.Lower(end - 1) is "military" or "presidency" or "kremlin";
        return isBody && text.IsCapitalized(first) ? text.Slice(first, end) : null;
    }

    private string Head(SpeechMatch match)
    {
        var end = match.SourceEnd;
        for (var i = match.SourceFirst + 1; i < match.SourceEnd; i++)
            if (text.Lower(i) is "of" or "from" or "for" or "in" or "at" or "," or "by" or "on")
            {
                end = i;
                break;
            }
        return text.Lower(end - 1);
    }

    private int IndexBefore(int offset) => SpanLists.IndexFrom(names, offset, name => name.Span);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
